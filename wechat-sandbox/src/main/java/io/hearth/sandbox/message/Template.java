package io.hearth.sandbox.message;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of the account.
 *
 * @param content with its fields as <code>{{thing1.DATA}}</code>
 */
public record Template(String id, String title, String content) {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*(\\w+)\\.DATA\\s*}}");

    /** The names of the fields, each of which a message has to fill. */
    public Set<String> fields() {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = FIELD.matcher(content);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
