package io.hearth.wechat.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * How one article went after it was sent.
 *
 * @param articleId see {@link ArticleDay}
 * @param cumulative whether each day's people include those of the days before, as the call does that is no longer
 *     maintained; people of single days do not add up, for the same may come again
 */
public record ArticleHistory(LocalDate sentOn, String articleId, String title, boolean cumulative, List<Day> days) {

    public ArticleHistory {
        days = List.copyOf(days);
    }

    /** Readers and sharers on, or up to, a day. */
    public record Day(LocalDate day, long readers, long sharers) {}
}
