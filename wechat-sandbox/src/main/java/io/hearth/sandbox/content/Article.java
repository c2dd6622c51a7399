package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;

/**
 * One article of a draft.
 *
 * @param title 1 to 64 characters
 * @param digest up to 120 characters
 * @param content HTML, up to 20,000 characters and 1 MB
 * @param sourceUrl what "read the original" opens; may be empty
 * @param thumbMediaId permanent material
 */
public record Article(
        String title,
        String author,
        String digest,
        String content,
        String sourceUrl,
        String thumbMediaId,
        int needOpenComment,
        int onlyFansCanComment) {

    private static final int MAX_TITLE = 64;
    private static final int MAX_DIGEST = 120;
    private static final int MAX_CONTENT = 20_000;
    private static final int MAX_URL_BYTES = 1024;

    public Article {
        if (title.isEmpty() || length(title) > MAX_TITLE) {
            throw Refusal.TITLE_TOO_LONG.asException();
        }
        if (length(digest) > MAX_DIGEST) {
            throw Refusal.DIGEST_TOO_LONG.asException();
        }
        if (content.isEmpty()) {
            throw Refusal.EMPTY_CONTENT.asException();
        }
        if (length(content) > MAX_CONTENT) {
            throw Refusal.CONTENT_TOO_LONG.asException();
        }
        if (sourceUrl.length() > MAX_URL_BYTES) {
            throw Refusal.URL_TOO_LONG.asException();
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
