package io.hearth.ingest.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows of a file with one JSON object a line. Values are known by dotted paths; null is as good as absent. */
final class NdjsonRowReader implements RowReader {

    private static final int MAX_DEPTH = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final LineQueue lines;

    NdjsonRowReader(LineReader lines) {
        this.lines = new LineQueue(lines);
    }

    @Override
    public @Nullable ParsedRow next() throws IOException {
        Line line = lines.take();
        while (line != null && line.text().isBlank() && line.ended()) {
            line = lines.take();
        }
        return line == null ? null : row(line);
    }

    @Override
    public long linesPassed() {
        return lines.taken();
    }

    @Override
    public Optional<String> damage() {
        return lines.damage();
    }

    private static ParsedRow row(Line line) throws IOException {
        Optional<String> objection = RowLimits.objection(line);
        if (objection.isPresent()) {
            return new RejectedRow(line.number(), objection.get(), line.text());
        }
        try (JsonParser json = JSON.createParser(line.text())) {
            return row(line, values(json));
        } catch (JsonProcessingException e) {
            return new RejectedRow(line.number(), "row is no JSON object: " + firstLine(e), line.text());
        }
    }

    private static ParsedRow row(Line line, Map<String, String> values) {
        for (String value : values.values()) {
            Optional<String> objection = RowLimits.objection(value).or(() -> unpairedSurrogate(value));
            if (objection.isPresent()) {
                return new RejectedRow(line.number(), objection.get(), line.text());
            }
        }
        Columns columns = new Columns(new ArrayList<>(values.keySet()));
        return new Row(line.number(), line.text(), columns, values.values().toArray(String[]::new));
    }

    private static Optional<String> unpairedSurrogate(String value) {
        boolean found = value.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return found ? Optional.of("row has half of a surrogate pair") : Optional.empty();
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    /** Sorted by path, so that the same object written in another order is the same row. */
    private static Map<String, String> values(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedRow(json, "it does not begin with {");
        }
        Map<String, String> values = new TreeMap<>();
        collect(json, "", values, 1);
        if (json.nextToken() != null) {
            throw new MalformedRow(json, "something follows the object");
        }
        return values;
    }

    /** At the start of an object or array; leaves at its end. */
    private static void collect(JsonParser json, String prefix, Map<String, String> values, int depth)
            throws IOException {
        if (depth > MAX_DEPTH) {
            throw new MalformedRow(json, "it is nested more than " + MAX_DEPTH + " deep");
        }
        boolean array = json.currentToken() == JsonToken.START_ARRAY;
        int place = 0;
        for (JsonToken token = json.nextToken(); !token.isStructEnd(); token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                continue;
            }
            String path = prefix + (array ? String.valueOf(place++) : json.currentName());
            if (token.isStructStart()) {
                collect(json, path + ".", values, depth + 1);
            } else if (token != JsonToken.VALUE_NULL) {
                values.put(path, json.getText());
            }
        }
    }

    /** Found by us, reported as the parser's own. */
    private static final class MalformedRow extends com.fasterxml.jackson.core.JsonParseException {

        private static final long serialVersionUID = 1L;

        MalformedRow(JsonParser json, String message) {
            super(json, message);
        }
    }
}
