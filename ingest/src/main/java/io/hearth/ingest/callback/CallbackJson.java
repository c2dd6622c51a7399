package io.hearth.ingest.callback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Map;

/** Reads a callback's JSON into the fields that its XML would have. */
final class CallbackJson {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private CallbackJson() {}

    /** @throws UnusableCallback if it is no JSON object, or is nested or long beyond any callback */
    static Map<String, String> parse(byte[] body) throws UnusableCallback {
        try (JsonParser json = JSON.createParser(body)) {
            FieldTree tree = new FieldTree();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw UnusableCallback.because("body is no JSON object");
            }
            value(tree, json, "");
            if (json.nextToken() != null) {
                throw UnusableCallback.because("body goes on after its JSON object");
            }
            return tree.fields();
        } catch (IOException e) {
            throw UnusableCallback.because("body is no JSON");
        }
    }

    private static void value(FieldTree tree, JsonParser json, String name) throws IOException, UnusableCallback {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                value(tree, json, name);
            }
            return;
        }
        tree.begin(name);
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String field = json.currentName();
                json.nextToken();
                value(tree, json, field);
            }
        } else if (json.currentToken() != JsonToken.VALUE_NULL) {
            tree.text(json.getText());
        }
        tree.end();
    }
}
