package io.hearth.wechat.mp;

import io.hearth.wechat.Answer;
import io.hearth.wechat.figures.AccountDay;
import io.hearth.wechat.figures.ArticleDay;
import io.hearth.wechat.figures.ArticleHistory;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import io.hearth.wechat.figures.FollowerChange;
import io.hearth.wechat.figures.FollowerTotal;
import io.hearth.wechat.figures.MessageCount;
import io.hearth.wechat.figures.Statistics;
import io.hearth.wechat.mp.FigureCalls.Call;

/** The data cube. Longest spans in days are WeChat's. */
final class MpStatistics implements Statistics {

    private static final Call<FollowerChange> CHANGES = Call.ofRows(
            "getusersummary",
            7,
            row -> new FollowerChange(
                    row.day("ref_date"),
                    row.integer("user_source"),
                    row.number("new_user"),
                    row.number("cancel_user")));

    private static final Call<FollowerTotal> TOTALS = Call.ofRows(
            "getusercumulate", 7, row -> new FollowerTotal(row.day("ref_date"), row.number("cumulate_user")));

    private static final Call<MessageCount> MESSAGES = Call.ofRows(
            "getupstreammsg",
            7,
            row -> new MessageCount(
                    row.day("ref_date"), row.integer("msg_type"), row.number("msg_user"), row.number("msg_count")));

    private final FigureCalls calls;
    private final FormerFigures former;
    private final NewerFigures newer;

    MpStatistics(Calls calls) {
        this.calls = new FigureCalls(calls);
        this.former = new FormerFigures(this.calls);
        this.newer = new NewerFigures(this.calls);
    }

    @Override
    public Answer<Figures<FollowerChange>> followerChanges(Days days) {
        return calls.ask(CHANGES, days);
    }

    @Override
    public Answer<Figures<FollowerTotal>> followerTotals(Days days) {
        return calls.ask(TOTALS, days);
    }

    @Override
    public Answer<Figures<MessageCount>> messages(Days days) {
        return calls.ask(MESSAGES, days);
    }

    @Override
    public Answer<Figures<ArticleDay>> articleDays(Days days) {
        Answer<Figures<ArticleDay>> answer = newer.articleDays(days);
        return FigureCalls.isMissing(answer) ? former.articleDays(days) : answer;
    }

    @Override
    public Answer<Figures<AccountDay>> accountDays(Days days) {
        Answer<Figures<AccountDay>> answer = newer.accountDays(days);
        return FigureCalls.isMissing(answer) ? former.accountDays(days) : answer;
    }

    @Override
    public Answer<Figures<ArticleHistory>> articleHistories(Days days) {
        Answer<Figures<ArticleHistory>> answer = newer.articleHistories(days);
        return FigureCalls.isMissing(answer) ? former.articleHistories(days) : answer;
    }
}
