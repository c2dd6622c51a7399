package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.figures.AccountDay;
import io.hearth.wechat.figures.ArticleDay;
import io.hearth.wechat.figures.ArticleHistory;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import io.hearth.wechat.mp.FigureCalls.Call;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading and sharing by the calls that WeChat no longer maintains. */
final class FormerFigures {

    /** The row of a day that stands for all ways by which readers came. */
    private static final long ALL_SOURCES = 99_999_999;

    private static final Call<ArticleDay> ARTICLES = Call.ofRows(
            "getarticlesummary",
            1,
            row -> new ArticleDay(
                    row.day("ref_date"),
                    row.text("msgid"),
                    row.number("int_page_read_user"),
                    row.number("share_user")));

    private static final Call<AccountDay> ACCOUNT = new Call<>("getuserread", 3, FormerFigures::accountDays);

    private static final Call<ArticleHistory> HISTORIES = Call.ofRows("getarticletotal", 1, FormerFigures::history);

    private final FigureCalls calls;

    FormerFigures(FigureCalls calls) {
        this.calls = calls;
    }

    Answer<Figures<ArticleDay>> articleDays(Days days) {
        return calls.ask(ARTICLES, days);
    }

    Answer<Figures<AccountDay>> accountDays(Days days) {
        return calls.ask(ACCOUNT, days);
    }

    Answer<Figures<ArticleHistory>> articleHistories(Days days) {
        return calls.ask(HISTORIES, days);
    }

    /** One row a day, or one for each way by which readers came and one for all of them. */
    private static List<AccountDay> accountDays(List<JsonFields> rows) {
        Map<LocalDate, AccountDay> days = new LinkedHashMap<>();
        for (JsonFields row : rows) {
            if (row.numberOr("user_source", ALL_SOURCES) == ALL_SOURCES) {
                LocalDate day = row.day("ref_date");
                days.put(day, new AccountDay(day, row.number("int_page_read_user"), row.number("share_user")));
            }
        }
        return List.copyOf(days.values());
    }

    private static ArticleHistory history(JsonFields row) {
        return new ArticleHistory(
                row.day("ref_date"),
                row.text("msgid"),
                row.textOrEmpty("title"),
                true,
                row.objects("details").stream()
                        .map(detail -> new ArticleHistory.Day(
                                detail.day("stat_date"),
                                detail.number("int_page_read_user"),
                                detail.number("share_user")))
                        .toList());
    }
}
