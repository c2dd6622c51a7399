package io.hearth.wechat.message;

import io.hearth.domain.contact.OpenId;
import java.net.URI;
import java.util.Optional;

/**
 * A one-time subscription message.
 *
 * @param templateId the account's template for one-time subscriptions
 * @param scene where the fan gave the grant, 0 to {@value #MAX_SCENE}; grants in one scene do not add up
 * @param title 1 to {@value #MAX_TITLE} characters
 * @param text 1 to {@value #MAX_TEXT} characters (all WeChat, one-time subscription)
 * @param page what it opens
 */
public record OneTimeMessage(OpenId fan, String templateId, int scene, String title, String text, Optional<URI> page) {

    public static final int MAX_SCENE = 10_000;
    public static final int MAX_TITLE = 15;
    public static final int MAX_TEXT = 200;

    /** @throws IllegalArgumentException if a value is blank, too long or out of range */
    public OneTimeMessage {
        Check.filled("template id", templateId);
        if (scene < 0 || scene > MAX_SCENE) {
            throw new IllegalArgumentException("scene " + scene + " is not from 0 to " + MAX_SCENE);
        }
        requireLength("title", title, MAX_TITLE);
        requireLength("text", text, MAX_TEXT);
    }

    private static void requireLength(String what, String value, int most) {
        Check.filled(what, value);
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw new IllegalArgumentException("the " + what + " has " + length + " characters, more than " + most);
        }
    }
}
