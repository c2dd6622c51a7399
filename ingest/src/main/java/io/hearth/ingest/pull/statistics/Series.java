package io.hearth.ingest.pull.statistics;

import io.hearth.store.statistics.ChannelFigure;
import io.hearth.store.statistics.ChannelSeries;
import io.hearth.wechat.Answer;
import io.hearth.wechat.figures.ArticleHistory;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import io.hearth.wechat.figures.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of figures, and how it is asked for.
 *
 * @param mostDays asked for at a time, so that a broken connection costs little
 * @param readAgain of the days that were read before, so many are read again: WeChat mends its last days, and articles go
 *     on being read
 */
record Series(
        ChannelSeries kind, int mostDays, int readAgain, Function<Days, Answer<Figures<ChannelFigure>>> question) {

    private static final int WEEK = 7;
    private static final int LAST_DAYS = 2;

    static List<Series> of(Statistics statistics) {
        return List.of(
                daily(
                        ChannelSeries.FOLLOWER_CHANGES,
                        days -> statistics.followerChanges(days).map(each(row -> ChannelFigure.of(
                                        ChannelSeries.FOLLOWER_CHANGES, row.day(), String.valueOf(row.source()))
                                .with("came", row.came())
                                .with("left", row.left())))),
                daily(ChannelSeries.FOLLOWER_TOTALS, days -> statistics
                        .followerTotals(days)
                        .map(each(row -> ChannelFigure.of(ChannelSeries.FOLLOWER_TOTALS, row.day(), "")
                                .with("followers", row.followers())))),
                daily(ChannelSeries.MESSAGES, days -> statistics.messages(days).map(each(row -> ChannelFigure.of(
                                ChannelSeries.MESSAGES, row.day(), String.valueOf(row.type()))
                        .with("fans", row.fans())
                        .with("messages", row.messages())))),
                daily(ChannelSeries.ACCOUNT_READING, days -> statistics
                        .accountDays(days)
                        .map(each(row -> ChannelFigure.of(ChannelSeries.ACCOUNT_READING, row.day(), "")
                                .with("readers", row.readers())
                                .with("sharers", row.sharers())))),
                daily(ChannelSeries.ARTICLE_READING, days -> statistics
                        .articleDays(days)
                        .map(each(row -> ChannelFigure.of(ChannelSeries.ARTICLE_READING, row.day(), row.articleId())
                                .with("readers", row.readers())
                                .with("sharers", row.sharers())))),
                // One call a day (WeChat, data cube); a week covers most of an article's life.
                new Series(ChannelSeries.ARTICLE_HISTORY, 1, WEEK, days -> statistics
                        .articleHistories(days)
                        .map(Series::histories)));
    }

    private static Series daily(ChannelSeries kind, Function<Days, Answer<Figures<ChannelFigure>>> question) {
        return new Series(kind, WEEK, LAST_DAYS, question);
    }

    private static <T> Function<Figures<T>, Figures<ChannelFigure>> each(Function<T, ChannelFigure> figure) {
        return figures -> new Figures<>(figures.rows().stream().map(figure).toList(), figures.delayed());
    }

    private static Figures<ChannelFigure> histories(Figures<ArticleHistory> figures) {
        List<ChannelFigure> rows = new ArrayList<>();
        for (ArticleHistory history : figures.rows()) {
            for (ArticleHistory.Day day : history.days()) {
                rows.add(ChannelFigure.of(ChannelSeries.ARTICLE_HISTORY, day.day(), history.articleId())
                        .with("title", history.title())
                        .with("sent_on", history.sentOn().toString())
                        .with("cumulative", history.cumulative())
                        .with("readers", day.readers())
                        .with("sharers", day.sharers()));
            }
        }
        return new Figures<>(rows, figures.delayed());
    }
}
