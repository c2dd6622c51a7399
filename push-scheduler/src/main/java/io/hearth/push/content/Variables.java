package io.hearth.push.content;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a text that are filled in for each fan: {@code {{points|0}}}. After the bar stands what is said when the
 * fan has no such thing; without it the place is refused.
 */
public final class Variables {

    /** What can be filled in. The points that the fan has; the stage that the fan is in, in Chinese. */
    public static final List<String> NAMES = List.of("points", "stage");

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([a-z_]*)\\s*(\\|([^{}]*))?}}");

    private Variables() {}

    public static boolean hasAny(String text) {
        return text.contains("{{");
    }

    /** @throws IllegalArgumentException if a place has no name, one that nobody knows, or no fall-back */
    public static void check(String text) {
        String rest = PLACE.matcher(text).replaceAll(place -> {
            require(place);
            return "";
        });
        if (rest.contains("{{") || rest.contains("}}")) {
            throw new IllegalArgumentException("a variable is written {{name|fall-back}}");
        }
    }

    /** The text with every place filled in. */
    public static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group(3))));
    }

    private static void require(MatchResult place) {
        if (!NAMES.contains(place.group(1))) {
            throw new IllegalArgumentException(
                    "there is no variable '" + place.group(1) + "', only " + String.join(", ", NAMES));
        }
        if (place.group(3) == null || place.group(3).isBlank()) {
            throw new IllegalArgumentException("variable '" + place.group(1) + "' has no fall-back");
        }
    }
}
