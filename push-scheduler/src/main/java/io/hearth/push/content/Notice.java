package io.hearth.push.content;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a content is told to a fan who has allowed a subscription notice: one grant, one notice. It goes to one fan, so its
 * fields may have variables.
 *
 * @param templateId one of the account's templates for notices
 * @param fields the template's fields by name, such as {@code thing1}; at most {@value #MAX_FIELDS}
 * @param page what it opens, https; null for nothing
 */
public record Notice(
        String templateId,
        Map<String, String> fields,
        @Nullable URI page) {

    /** More than any of WeChat's templates for notices has. */
    public static final int MAX_FIELDS = 10;

    private static final int MAX_TEMPLATE_ID = 64;
    private static final Pattern NAME = Pattern.compile("[a-z_]{1,30}[0-9]{0,3}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+$");

    /** Characters by the kind of field, which is its name without the number (WeChat, subscription notices). */
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
            Map.entry("const", 20));

    private static final int MOST_OF_OTHERS = 200;

    /** The longest that a variable may become: a million points, a stage's name in Chinese. */
    private static final Map<String, String> LONGEST = Map.of("points", "1000000", "stage", "认知");

    /** @throws IllegalArgumentException with the field and its value, also when it could grow too long for one fan */
    public Notice {
        Limits.line("template_id", templateId, MAX_TEMPLATE_ID);
        if (fields == null || fields.isEmpty() || fields.size() > MAX_FIELDS) {
            throw new IllegalArgumentException("a notice has 1 to " + MAX_FIELDS + " fields");
        }
        fields.forEach(Notice::checkField);
        // In order, so that what an approval holds for is always written down the same.
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        if (page != null) {
            Limits.webPage("page", page);
        }
    }

    /** The fields as one fan reads them. */
    public Map<String, String> filled(Map<String, String> values) {
        Map<String, String> filled = new LinkedHashMap<>();
        fields.forEach((name, text) -> filled.put(name, Variables.fill(text, values)));
        return filled;
    }

    private static void checkField(String name, String text) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no field of a template");
        }
        int most = MOST.getOrDefault(NUMBER.matcher(name).replaceAll(""), MOST_OF_OTHERS);
        Limits.given(name, text);
        Variables.check(text);
        Limits.line(name, Variables.fill(text, Map.of()), most);
        Limits.line(name, Variables.fill(text, LONGEST), most);
    }
}
