package io.hearth.push.content;

import io.hearth.push.campaign.NewCampaign;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What texts and numbers of a content must be. */
final class Limits {

    private Limits() {}

    /** As long as WeChat takes a mass message or a customer-service message. */
    static void message(String field, String text) {
        text(field, text, NewCampaign.MAX_TEXT_CHARACTERS);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > NewCampaign.MAX_TEXT_BYTES) {
            throw new IllegalArgumentException(
                    field + " has " + bytes + " bytes, at most " + NewCampaign.MAX_TEXT_BYTES + " are possible");
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
