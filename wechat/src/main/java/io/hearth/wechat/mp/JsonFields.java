package io.hearth.wechat.mp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** The fields of an answer. Whatever is absent or of another type than expected ends in an unchecked exception. */
final class JsonFields {

    private final JsonObject object;

    JsonFields(JsonObject object) {
        this.object = object;
    }

    static JsonFields parse(String json) {
        return new JsonFields(JsonParser.parseString(json).getAsJsonObject());
    }

    boolean has(String name) {
        JsonElement value = object.get(name);
        return value != null && !value.isJsonNull();
    }

    String text(String name) {
        return require(name).getAsString();
    }

    String textOrEmpty(String name) {
        return has(name) ? text(name) : "";
    }

    long number(String name) {
        return require(name).getAsLong();
    }

    long numberOr(String name, long otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return has(name) && require(name).getAsBoolean();
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    JsonFields object(String name) {
        return new JsonFields(require(name).getAsJsonObject());
    }

    Optional<JsonFields> findObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<JsonFields> objects(String name) {
        return elements(name).stream()
                .map(element -> new JsonFields(element.getAsJsonObject()))
                .toList();
    }

    List<JsonFields> objectsOrNone(String name) {
        return has(name) ? objects(name) : List.of();
    }

    List<JsonElement> elements(String name) {
        JsonArray array = require(name).getAsJsonArray();
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Every text by its name but those of some names. Whatever says nothing is left out; what says else ends the reading. */
    Map<String, String> textsBut(Set<String> names) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : object.keySet()) {
            JsonElement value = object.get(name);
            if (names.contains(name) || saysNothing(value)) {
                continue;
            }
            if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
                throw new IllegalStateException(name + " is no text");
            }
            texts.put(name, value.getAsString());
        }
        return texts;
    }

    private static boolean saysNothing(JsonElement value) {
        return value.isJsonNull()
                || value.isJsonArray() && value.getAsJsonArray().isEmpty()
                || value.isJsonObject() && value.getAsJsonObject().isEmpty()
                || value.isJsonPrimitive() && value.getAsString().isEmpty();
    }

    private JsonElement require(String name) {
        JsonElement value = object.get(name);
        if (value == null || value.isJsonNull()) {
            throw new IllegalStateException("an answer has no " + name);
        }
        return value;
    }

    @Override
    public String toString() {
        return object.toString();
    }
}
