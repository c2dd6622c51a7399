package io.hearth.wechat;

/** What a mass message carries. */
public sealed interface MassContent {

    /**
     * Plain text.
     *
     * @param text not blank
     */
    record Text(String text) implements MassContent {

        /** @throws IllegalArgumentException if the text is blank */
        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text is blank");
            }
        }
    }

    /**
     * The articles of a draft.
     *
     * @param draft leaves WeChat's draft box with the send
     */
    record Articles(MediaId draft) implements MassContent {}

    /** One picture. */
    record Picture(MediaId picture) implements MassContent {}
}
