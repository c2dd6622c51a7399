package io.hearth.sandbox.content;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Articles on their way to pages of their own, or there. */
public final class Publication {

    /** As {@code freepublish/get} counts: published, under way, failed, deleted. */
    public enum Status {
        PUBLISHED(0),
        UNDER_WAY(1),
        FAILED(3),
        DELETED(5);

        private final int number;

        Status(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }
    }

    private final long publishId;
    private final String articleId;
    private final Draft draft;
    private final Instant submittedAt;
    private Status status = Status.UNDER_WAY;

    Publication(long publishId, String articleId, Draft draft, Instant submittedAt) {
        this.publishId = publishId;
        this.articleId = articleId;
        this.draft = draft;
        this.submittedAt = submittedAt;
    }

    public long publishId() {
        return publishId;
    }

    public String articleId() {
        return articleId;
    }

    public Draft draft() {
        return draft;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Status status() {
        return status;
    }

    /** The pages of the articles, in their order. */
    public List<String> urls() {
        return IntStream.rangeClosed(1, draft.articles().size())
                .mapToObj(index -> "http://mp.weixin.qq.com/s?__biz=sandbox&mid=" + publishId + "&idx=" + index)
                .toList();
    }

    void become(Status changed) {
        status = changed;
    }
}
