package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;
import java.util.Locale;

/** The kinds of media with the largest size of each in bytes (WeChat, temporary and permanent media). */
public enum MediaType {
    IMAGE(10 << 20),
    VOICE(2 << 20),
    VIDEO(10 << 20),
    THUMB(64 << 10);

    private final int maxBytes;

    MediaType(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    int maxBytes() {
        return maxBytes;
    }

    public String answer() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Refuses an unknown kind with 40004. */
    public static MediaType of(String name) {
        for (MediaType type : values()) {
            if (type.answer().equals(name)) {
                return type;
            }
        }
        throw Refusal.INVALID_MEDIA_TYPE.asException();
    }
}
