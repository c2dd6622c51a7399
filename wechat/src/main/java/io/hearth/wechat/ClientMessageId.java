package io.hearth.wechat;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Our own id of one mass send. WeChat remembers it for 24 h and answers a repetition with the first send's job.
 *
 * @param value 1 to 32 letters and digits (documented are 64 bytes; 36 characters have been refused with 45067)
 */
public record ClientMessageId(String value) {

    private static final Pattern VALID = Pattern.compile("[0-9A-Za-z]{1,32}");

    /** @throws IllegalArgumentException if the value is none of that */
    public ClientMessageId {
        if (!VALID.matcher(value).matches()) {
            throw new IllegalArgumentException("client message id '" + value + "' is not 1 to 32 letters and digits");
        }
    }

    /** A new one that nobody else has. */
    public static ClientMessageId random() {
        return new ClientMessageId(UUID.randomUUID().toString().replace("-", ""));
    }

    @Override
    public String toString() {
        return value;
    }
}
