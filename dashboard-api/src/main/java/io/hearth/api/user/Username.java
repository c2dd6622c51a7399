package io.hearth.api.user;

import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name someone signs in with.
 *
 * @param value 1 to 64 lower-case letters, digits and {@code . _ @ -}, beginning with a letter or digit
 */
public record Username(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /** @throws IllegalArgumentException if the value has another form */
    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("user name '" + value
                    + "' is not 1 to 64 of a-z, 0-9 and . _ @ -, beginning with a letter or digit");
        }
    }

    /** Takes what someone typed: white space around it and capitals don't matter. Empty if nobody can have this name. */
    public static Optional<Username> typed(String text) {
        String value = text.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new Username(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
