package io.hearth.wechat.content;

import io.hearth.wechat.MediaId;
import java.net.URI;
import java.util.Optional;

/**
 * One article (all limits: WeChat, drafts).
 *
 * @param title 1 to {@value #MAX_TITLE} characters
 * @param author may be empty
 * @param digest up to {@value #MAX_DIGEST} characters; when empty, WeChat takes the beginning of the content
 * @param content HTML, up to {@value #MAX_CONTENT} characters; its pictures are those of {@link Pictures}
 * @param source what "read the original" opens
 * @param cover a picture that is kept for good
 */
public record Article(String title, String author, String digest, String content, Optional<URI> source, MediaId cover) {

    public static final int MAX_TITLE = 64;
    public static final int MAX_DIGEST = 120;
    public static final int MAX_CONTENT = 20_000;

    /** @throws IllegalArgumentException if title or content is blank, or something is too long */
    public Article {
        if (title.isBlank() || content.isBlank()) {
            throw new IllegalArgumentException("the article's title or content is blank");
        }
        requireLength("title", title, MAX_TITLE);
        requireLength("digest", digest, MAX_DIGEST);
        requireLength("content", content, MAX_CONTENT);
    }

    private static void requireLength(String what, String value, int most) {
        int length = value.codePointCount(0, value.length());
        if (length > most) {
            throw new IllegalArgumentException("the " + what + " has " + length + " characters, more than " + most);
        }
    }
}
