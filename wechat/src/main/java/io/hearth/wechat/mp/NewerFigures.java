package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.figures.AccountDay;
import io.hearth.wechat.figures.ArticleDay;
import io.hearth.wechat.figures.ArticleHistory;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import io.hearth.wechat.mp.FigureCalls.Call;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading and sharing by the calls that WeChat maintains; each takes 30 days, histories one. */
final class NewerFigures {

    private static final int MOST_DAYS = 30;

    private static final Call<ArticleDay> READS = Call.ofRows(
            "getarticleread",
            MOST_DAYS,
            row -> new ArticleDay(row.day("ref_date"), row.text("msgid"), people(row, "read_user"), 0));

    private static final Call<ArticleDay> SHARES = Call.ofRows(
            "getarticleshare",
            MOST_DAYS,
            row -> new ArticleDay(row.day("ref_date"), row.text("msgid"), 0, people(row, "share_user")));

    private static final Call<AccountDay> ACCOUNT = Call.ofRows(
            "getbizsummary",
            MOST_DAYS,
            row -> new AccountDay(row.day("ref_date"), people(row, "read_user"), people(row, "share_user")));

    private static final Call<ArticleHistory> HISTORIES =
            Call.ofRows("getarticletotaldetail", 1, NewerFigures::history);

    private final FigureCalls calls;

    NewerFigures(FigureCalls calls) {
        this.calls = calls;
    }

    Answer<Figures<ArticleDay>> articleDays(Days days) {
        return calls.ask(READS, days).then(reads -> calls.ask(SHARES, days)
                .map(shares ->
                        new Figures<>(together(reads.rows(), shares.rows()), reads.delayed() || shares.delayed())));
    }

    Answer<Figures<AccountDay>> accountDays(Days days) {
        return calls.ask(ACCOUNT, days);
    }

    Answer<Figures<ArticleHistory>> articleHistories(Days days) {
        return calls.ask(HISTORIES, days);
    }

    private static long people(JsonFields row, String name) {
        return row.object("detail").numberOr(name, 0);
    }

    private static List<ArticleDay> together(List<ArticleDay> reads, List<ArticleDay> shares) {
        Map<Key, ArticleDay> all = new LinkedHashMap<>();
        reads.forEach(row -> all.merge(Key.of(row), row, NewerFigures::sum));
        shares.forEach(row -> all.merge(Key.of(row), row, NewerFigures::sum));
        List<ArticleDay> rows = new ArrayList<>(all.values());
        rows.sort(Comparator.comparing(ArticleDay::day).thenComparing(ArticleDay::articleId));
        return rows;
    }

    private static ArticleDay sum(ArticleDay one, ArticleDay other) {
        return new ArticleDay(
                one.day(), one.articleId(), one.readers() + other.readers(), one.sharers() + other.sharers());
    }

    private static ArticleHistory history(JsonFields row) {
        return new ArticleHistory(
                row.day("ref_date"),
                row.text("msgid"),
                row.textOrEmpty("title"),
                false,
                row.objects("detail_list").stream()
                        .map(detail -> new ArticleHistory.Day(
                                detail.day("stat_date"),
                                detail.numberOr("read_user", 0),
                                detail.numberOr("share_user", 0)))
                        .toList());
    }

    private record Key(LocalDate day, String articleId) {
        static Key of(ArticleDay row) {
            return new Key(row.day(), row.articleId());
        }
    }
}
