package io.hearth.wechat.message;

import java.util.Map;

/** What every message must have. */
final class Check {

    private Check() {}

    static void filled(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the " + what + " is blank");
        }
    }

    static Map<String, String> filledFields(Map<String, String> fields) {
        fields.forEach((name, value) -> {
            filled("name of a field", name);
            filled("field " + name, value);
        });
        return Map.copyOf(fields);
    }
}
