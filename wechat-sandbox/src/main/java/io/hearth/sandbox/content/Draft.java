package io.hearth.sandbox.content;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * What can be sent or published together.
 *
 * @param articles 1 to 8 (WeChat, drafts)
 */
public record Draft(String mediaId, List<Article> articles, Instant createdAt, Instant updatedAt) {

    static final int MOST_ARTICLES = 8;

    public Draft {
        articles = List.copyOf(articles);
        if (articles.isEmpty()) {
            throw Refusal.EMPTY_NEWS.asException();
        }
        if (articles.size() > MOST_ARTICLES) {
            throw Refusal.TOO_MANY_ARTICLES.asException();
        }
    }
}
