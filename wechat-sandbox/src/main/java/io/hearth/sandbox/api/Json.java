package io.hearth.sandbox.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.sandbox.http.Answer;
import java.util.Collection;

/** Builds answers. Data omits {@code errcode}; what changes something answers 0 and {@code ok}. */
public final class Json {

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode texts(Collection<String> values) {
        ArrayNode array = array();
        values.forEach(array::add);
        return array;
    }

    public static Answer data(ObjectNode node) {
        return Answer.json(node.toString(), true);
    }

    static ObjectNode okObject() {
        return object().put("errcode", 0).put("errmsg", "ok");
    }

    static Answer ok() {
        return data(okObject());
    }
}
