package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.hearth.domain.interaction.Interaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;

/** The lines of one bulk request: {@code create} only, so that an existing document is never overwritten. */
final class BulkBody {

    private static final JsonFactory JSON = new JsonFactory();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    private final JsonGenerator json;
    private final String ingestedAt;

    BulkBody(Instant ingestedAt) throws IOException {
        this.ingestedAt = ingestedAt.toString();
        this.json = JSON.createGenerator(bytes).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    }

    void add(String index, Interaction interaction) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("create");
        json.writeStringField("_index", index);
        json.writeStringField("_id", interaction.id().value());
        json.writeStringField("routing", interaction.subject().toString());
        json.writeEndObject();
        json.writeEndObject();
        InteractionDocument.write(interaction, json, ingestedAt);
    }

    byte[] bytes() throws IOException {
        json.writeRaw('\n');
        json.close();
        return bytes.toByteArray();
    }
}
