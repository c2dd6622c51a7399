package io.hearth.store.contact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.store.elastic.ElasticConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;

/**
 * Writes contacts into the index of a run, in bulk. Writing a contact again overwrites it, so a task that failed is
 * simply run again. Not safe for use by several threads.
 */
public final class ContactWriter implements AutoCloseable {

    /** Some megabytes a request: past the point where larger ones are no faster. */
    private static final int BATCH = 2_000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper ANSWERS = new ObjectMapper();
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", "UTF-8");

    private final ElasticConnection elastic;
    private final String index;
    private final String runId;
    private final Instant asOf;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final JsonGenerator json;
    private int open;

    public ContactWriter(ElasticConnection elastic, String index, String runId, Instant asOf) throws IOException {
        this.elastic = elastic;
        this.index = index;
        this.runId = runId;
        this.asOf = asOf;
        this.json = JSON.createGenerator(bytes).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    /** @throws IOException if a full batch was sent and not all of it was taken */
    public void write(ContactDocument contact) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("index");
        json.writeStringField("_id", contact.contactId().value());
        json.writeEndObject();
        json.writeEndObject();
        contact.write(json, runId, asOf);
        if (++open == BATCH) {
            flush();
        }
    }

    /** Sends what is left. */
    @Override
    public void close() throws IOException {
        if (open > 0) {
            flush();
        }
        json.close();
    }

    private void flush() throws IOException {
        json.writeRaw('\n');
        json.flush();
        Request request = new Request("POST", "/" + index + "/_bulk");
        request.addParameter("filter_path", "errors,items.*.error");
        request.setEntity(new ByteArrayEntity(bytes.toByteArray(), NDJSON));
        bytes.reset();
        open = 0;
        try (InputStream answer =
                elastic.rest().performRequest(request).getEntity().getContent()) {
            JsonNode outcome = ANSWERS.readTree(answer);
            if (outcome.path("errors").asBoolean()) {
                throw new IOException("contacts were refused, the first: " + firstError(outcome));
            }
        }
    }

    private static String firstError(JsonNode outcome) {
        JsonNode error = outcome.path("items").path(0).path("index").path("error");
        return error.path("type").asText() + ": " + error.path("reason").asText();
    }
}
