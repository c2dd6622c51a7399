package io.hearth.store.interaction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One answer of a scan, read as a stream: an object tree of ten thousand documents costs more than the search.
 *
 * @param pointInTime the id to go on with; empty when the answer had none
 * @param lastSort where the next page begins; −1 when there were no hits
 */
record InteractionPage(String pointInTime, long lastSort, List<InteractionHit> hits) {

    private static final Map<String, InteractionField> FIELDS = Arrays.stream(InteractionField.values())
            .collect(Collectors.toUnmodifiableMap(InteractionField::column, Function.identity()));

    static InteractionPage read(JsonParser json) throws IOException {
        Reader reader = new Reader(json);
        reader.readAnswer();
        return new InteractionPage(reader.pointInTime, reader.lastSort, reader.hits);
    }

    private static final class Reader {

        private final JsonParser json;
        private final List<InteractionHit> hits = new ArrayList<>();
        private String pointInTime = "";
        private long lastSort = -1;

        Reader(JsonParser json) {
            this.json = json;
        }

        /** {@code {"pit_id": …, "hits": {"hits": [ … ]}}}, as the request's filter path leaves it. */
        void readAnswer() throws IOException {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                if ("pit_id".equals(name)) {
                    pointInTime = json.getText();
                } else {
                    readHits();
                }
            }
        }

        private void readHits() throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                json.nextToken();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    readHit();
                }
            }
        }

        private void readHit() throws IOException {
            InteractionHit hit = new InteractionHit();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                boolean isSort = "sort".equals(json.currentName());
                json.nextToken();
                if (isSort) {
                    json.nextToken();
                    lastSort = json.getLongValue();
                    json.nextToken();
                } else {
                    readFields(hit);
                }
            }
            hits.add(hit);
        }

        /** Of the document, or of columns, each of which is an array of one value. */
        private void readFields(InteractionHit hit) throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                InteractionField field = FIELDS.get(json.currentName());
                boolean isColumn = json.nextToken() == JsonToken.START_ARRAY;
                if (field == null) {
                    json.skipChildren();
                    continue;
                }
                if (isColumn) {
                    json.nextToken();
                }
                hit.put(field, json.getText());
                if (isColumn) {
                    json.nextToken();
                }
            }
        }
    }
}
