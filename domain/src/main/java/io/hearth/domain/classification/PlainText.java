package io.hearth.domain.classification;

import java.text.Normalizer;
import java.util.Locale;

/** How texts and words are made comparable: full-width forms become ASCII, letters small. */
final class PlainText {

    /** What a message is about is said at its beginning; bounds the work for one message. */
    static final int CHARACTERS = 1_000;

    private PlainText() {}

    static String of(String text) {
        String head = text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text;
        return Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
