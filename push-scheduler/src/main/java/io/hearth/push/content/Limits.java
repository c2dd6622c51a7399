package io.hearth.push.content;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What texts and numbers of a content must be. */
public final class Limits {

    /** WeChat's editor for mass messages. */
    public static final int MAX_MESSAGE_CHARACTERS = 600;

    /** Of UTF-8; WeChat's API answers 45002 to longer texts. */
    public static final int MAX_MESSAGE_BYTES = 2_048;

    private Limits() {}

    /** As long as WeChat takes a mass message or a customer-service message. */
    static void message(String field, String text) {
        text(field, text, MAX_MESSAGE_CHARACTERS);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_MESSAGE_BYTES) {
            throw new IllegalArgumentException(
                    field + " has " + bytes + " bytes, at most " + MAX_MESSAGE_BYTES + " are possible");
        }
    }

    static void line(String field, String text, int most) {
        text(field, text, most);
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException(field + " has more than one line");
        }
    }

    static void text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        int characters = text.codePointCount(0, text.length());
        if (characters > most) {
            throw new IllegalArgumentException(field + " has " + characters + " characters, at most " + most);
        }
        if (text.codePoints().anyMatch(Limits::isUnsendable)) {
            throw new IllegalArgumentException(field + " has control or unpaired surrogate characters");
        }
    }

    /** One line, or nothing. */
    static void mostly(String field, String text, int most) {
        if (!text.isEmpty()) {
            line(field, text, most);
        }
    }

    static void given(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
    }

    static void range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " " + value + " is not from " + least + " to " + most);
        }
    }

    static void webPage(String field, URI page) {
        if (page == null || !"https".equals(page.getScheme()) || page.getHost() == null || page.getUserInfo() != null) {
            throw new IllegalArgumentException(field + " '" + page + "' is no https address");
        }
    }

    private static boolean isUnsendable(int codePoint) {
        boolean layout = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return !layout && Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
