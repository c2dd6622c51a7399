package io.hearth.wechat.message;

import io.hearth.wechat.MediaId;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a customer-service message carries. */
public sealed interface ServiceContent {

    /**
     * Plain text.
     *
     * @param text not blank, up to {@value #MAX_BYTES} bytes in UTF-8 (WeChat, customer-service messages)
     */
    record Text(String text) implements ServiceContent {

        public static final int MAX_BYTES = 2048;

        /** @throws IllegalArgumentException if the text is blank or too long */
        public Text {
            Check.filled("text", text);
            if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
                throw new IllegalArgumentException("the text has more than " + MAX_BYTES + " bytes");
            }
        }
    }

    /** One picture. */
    record Picture(MediaId picture) implements ServiceContent {}

    /** The articles of a draft, read inside WeChat. */
    record Articles(MediaId draft) implements ServiceContent {}

    /**
     * A card that opens a page.
     *
     * @param title not blank
     */
    record Link(String title, String description, URI page, URI picture) implements ServiceContent {

        /** @throws IllegalArgumentException if the title is blank */
        public Link {
            Check.filled("title", title);
        }
    }

    /**
     * A card that opens a page of a mini program bound to the account.
     *
     * @param title not blank
     * @param thumb shown on the card
     */
    record MiniProgram(String title, MiniProgramPage page, MediaId thumb) implements ServiceContent {

        /** @throws IllegalArgumentException if the title is blank */
        public MiniProgram {
            Check.filled("title", title);
        }
    }
}
