package io.hearth.store.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.Patience;
import io.hearth.store.interaction.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;

/** Sends the items of one bulk request, those again that Elasticsearch was too busy for, and all after a lost answer. */
final class BulkDelivery {

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", "UTF-8");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONFLICT = 409;

    private final ElasticConnection elastic;
    private final RetryPolicy retries;

    BulkDelivery(ElasticConnection elastic, RetryPolicy retries) {
        this.elastic = elastic;
        this.retries = retries;
    }

    void deliver(List<byte[]> items) throws IOException {
        List<byte[]> open = List.copyOf(items);
        Patience patience = new Patience(retries);
        while (!open.isEmpty()) {
            open = send(open, patience);
            if (!open.isEmpty()) {
                patience.waitAfter(new IOException("Elasticsearch is too busy for " + open.size() + " documents"));
            }
        }
    }

    /** @return the items that have to be sent again */
    private List<byte[]> send(List<byte[]> items, Patience patience) throws IOException {
        JsonNode answer;
        try {
            answer = post(items);
        } catch (IOException e) {
            if (!Patience.isWorthWaiting(e)) {
                throw e;
            }
            patience.waitAfter(e);
            return send(items, patience);
        }
        // What is refused now is refused again.
        return unsettled(items, answer);
    }

    private JsonNode post(List<byte[]> items) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(
                items.stream().mapToInt(item -> item.length).sum());
        for (byte[] item : items) {
            body.write(item);
        }
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", "errors,items.*.status,items.*.error.type,items.*.error.reason");
        request.setEntity(new ByteArrayEntity(body.toByteArray(), NDJSON));
        try (InputStream answer =
                elastic.rest().performRequest(request).getEntity().getContent()) {
            return JSON.readTree(answer);
        }
    }

    private static List<byte[]> unsettled(List<byte[]> items, JsonNode answer) throws IOException {
        List<byte[]> again = new ArrayList<>();
        if (answer.path("errors").asBoolean()) {
            for (int i = 0; i < items.size(); i++) {
                // {"index": {"status": …}}
                if (isUnsettled(answer.path("items").path(i).elements().next())) {
                    again.add(items.get(i));
                }
            }
        }
        return again;
    }

    private static boolean isUnsettled(JsonNode outcome) throws IOException {
        int status = outcome.path("status").asInt();
        if (status == 429 || status == 503) {
            return true;
        }
        if (outcome.has("error") && status != CONFLICT) {
            JsonNode error = outcome.path("error");
            throw new IOException("a document was refused: "
                    + error.path("type").asText() + ": " + error.path("reason").asText());
        }
        return false;
    }
}
