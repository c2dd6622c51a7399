package io.hearth.sandbox.message;

import io.hearth.sandbox.refusal.Refusal;
import java.util.Map;
import java.util.Set;

/** Which fields a message must fill, and how long each may be. */
final class FieldRules {

    /** Characters by kind of field, the name without its digits (WeChat, parameters of subscription messages). */
    private static final Map<String, Integer> MOST = Map.ofEntries(
            Map.entry("thing", 20),
            Map.entry("number", 32),
            Map.entry("letter", 32),
            Map.entry("symbol", 5),
            Map.entry("character_string", 32),
            Map.entry("time", 32),
            Map.entry("date", 32),
            Map.entry("amount", 12),
            Map.entry("phone_number", 17),
            Map.entry("car_number", 8),
            Map.entry("name", 20),
            Map.entry("phrase", 5),
            Map.entry("const", 20),
            Map.entry("content", 200));

    private static final int MOST_OF_OTHERS = 200;

    private FieldRules() {}

    /** Refuses a field that is absent, empty or too long with 47003. */
    static void check(Set<String> wanted, Map<String, String> given) {
        for (String name : wanted) {
            String value = given.getOrDefault(name, "");
            int most = MOST.getOrDefault(name.replaceAll("\\d+$", ""), MOST_OF_OTHERS);
            if (value.isBlank() || value.codePointCount(0, value.length()) > most) {
                throw Refusal.INVALID_ARGUMENT.about("data." + name + ".value invalid");
            }
        }
    }
}
