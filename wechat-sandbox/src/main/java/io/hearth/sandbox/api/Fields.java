package io.hearth.sandbox.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hearth.sandbox.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The fields of a JSON request; what is absent or of another type is refused with 47003. */
public final class Fields {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;

    private Fields(JsonNode node) {
        this.node = node;
    }

    /** Refuses an empty body with 44002, and what is not one JSON object with 47001. */
    public static Fields parse(byte[] body) {
        if (body.length == 0) {
            throw Refusal.EMPTY_BODY.asException();
        }
        try {
            JsonNode root = MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
            if (!root.isObject()) {
                throw Refusal.BAD_JSON.asException();
            }
            return new Fields(root);
        } catch (JsonProcessingException e) {
            throw Refusal.BAD_JSON.asException();
        }
    }

    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public String text(String name) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw Refusal.INVALID_ARGUMENT.about(name);
        }
        return value.textValue();
    }

    public String textOr(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** A number, or digits in quotes, as WeChat takes both for ids. */
    public long number(String name) {
        JsonNode value = node.path(name);
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isTextual() && value.textValue().matches("-?\\d{1,18}")) {
            return Long.parseLong(value.textValue());
        }
        throw Refusal.INVALID_ARGUMENT.about(name);
    }

    public int integer(String name) {
        long value = number(name);
        if (value != (int) value) {
            throw Refusal.INVALID_ARGUMENT.about(name);
        }
        return (int) value;
    }

    public int integerOr(String name, int otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    public boolean flagOr(String name, boolean otherwise) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw Refusal.INVALID_ARGUMENT.about(name);
        }
        return value.booleanValue();
    }

    public Fields object(String name) {
        JsonNode value = node.path(name);
        if (!value.isObject()) {
            throw Refusal.INVALID_ARGUMENT.about(name);
        }
        return new Fields(value);
    }

    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        forEach(name, value -> {
            if (!value.isObject()) {
                throw Refusal.INVALID_ARGUMENT.about(name);
            }
            objects.add(new Fields(value));
        });
        return objects;
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        forEach(name, value -> {
            if (!value.isTextual()) {
                throw Refusal.INVALID_ARGUMENT.about(name);
            }
            texts.add(value.textValue());
        });
        return texts;
    }

    public List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The object as it came. */
    public JsonNode node() {
        return node;
    }

    private void forEach(String name, Consumer<JsonNode> item) {
        JsonNode value = node.path(name);
        if (!value.isArray()) {
            throw Refusal.INVALID_ARGUMENT.about(name);
        }
        value.forEach(item);
    }
}
