package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answer to a bulk request as it streams by: thousands of items, of which nearly all say 201. */
final class BulkAnswer {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * What became of one document, in the order of the request.
     *
     * @param errorType null where there is no error
     */
    record Item(
            int status,
            @Nullable String errorType,
            @Nullable String errorReason) {

        String reason() {
            return (errorType == null ? "unknown" : errorType) + ": "
                    + (errorReason == null ? "no reason given" : errorReason);
        }
    }

    private BulkAnswer() {}

    static List<Item> read(InputStream answer) throws IOException {
        try (JsonParser json = JSON.createParser(answer)) {
            List<Item> items = new ArrayList<>();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    readItems(json, items);
                }
            }
            return items;
        }
    }

    private static void readItems(JsonParser json, List<Item> items) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            items.add(item(json));
        }
    }

    /** One item is {@code {"create":{"status":…,"error":{"type":…,"reason":…}}}}; whatever else there is, is passed. */
    private static Item item(JsonParser json) throws IOException {
        int status = 0;
        String errorType = null;
        String errorReason = null;
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else if (depth == 2 && token == JsonToken.VALUE_NUMBER_INT && "status".equals(json.currentName())) {
                status = json.getIntValue();
            } else if (depth == 3 && token == JsonToken.VALUE_STRING && "type".equals(json.currentName())) {
                errorType = json.getText();
            } else if (depth == 3 && token == JsonToken.VALUE_STRING && "reason".equals(json.currentName())) {
                errorReason = json.getText();
            }
        }
        return new Item(status, errorType, errorReason);
    }
}
