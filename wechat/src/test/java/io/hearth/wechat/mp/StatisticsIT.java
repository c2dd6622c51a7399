package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.wechat.Answer;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.content.Article;
import io.hearth.wechat.content.PictureFile;
import io.hearth.wechat.figures.AccountDay;
import io.hearth.wechat.figures.ArticleDay;
import io.hearth.wechat.figures.ArticleHistory;
import io.hearth.wechat.figures.Days;
import io.hearth.wechat.figures.Figures;
import io.hearth.wechat.figures.FollowerChange;
import io.hearth.wechat.figures.FollowerTotal;
import io.hearth.wechat.figures.MessageCount;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatisticsIT extends MpFixture {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");
    private static final LocalDate NEXT = DAY.plusDays(1);

    private String article = "";

    /** Three follow, one leaves, one writes twice; an article is sent, read by two and shared by one, and read again. */
    @BeforeEach
    void liveADay() {
        sandbox.follow("fan4");
        sandbox.unfollow("fan3");
        sandbox.sendText("fan1", "多少钱");
        sandbox.sendText("fan1", "在哪里");
        article = sendArticle() + "_1";
        sandbox.act((acts, at) -> acts.read("fan1", article, at));
        sandbox.act((acts, at) -> acts.read("fan2", article, at));
        sandbox.act((acts, at) -> acts.share("fan2", article, at));
        sandbox.advance(Duration.ofDays(1));
        sandbox.act((acts, at) -> acts.read("fan1", article, at));
        sandbox.advance(Duration.ofDays(40));
        // The token has ended meanwhile; the first call would be made twice.
        gateway.menus().find();
    }

    @Test
    void aSpanOfAnyLengthIsCutIntoWhatWeChatTakes() {
        Figures<FollowerTotal> totals = gateway.statistics()
                .followerTotals(new Days(DAY.minusDays(2), DAY.plusDays(20)))
                .value()
                .orElseThrow();

        assertThat(totals.delayed()).isFalse();
        assertThat(totals.rows()).hasSize(23).extracting(FollowerTotal::day).isSorted();
        assertThat(totals.rows().get(2)).isEqualTo(new FollowerTotal(DAY, 3));
        assertThat(sandbox.calls("/datacube/getusercumulate")).isEqualTo(4);
    }

    @Test
    void changesAndMessagesAreCounted() {
        List<FollowerChange> changes = gateway.statistics()
                .followerChanges(Days.of(DAY))
                .value()
                .orElseThrow()
                .rows();
        assertThat(changes.stream().mapToLong(FollowerChange::came).sum()).isEqualTo(4);
        assertThat(changes.stream().mapToLong(FollowerChange::left).sum()).isEqualTo(1);
        assertThat(gateway.statistics()
                        .messages(Days.of(DAY))
                        .value()
                        .orElseThrow()
                        .rows())
                .containsExactly(new MessageCount(DAY, 1, 1, 2));
    }

    @Test
    void readingAndSharingComeFromTheNewerCalls() {
        assertThat(articleDays())
                .containsExactly(new ArticleDay(DAY, article, 2, 1), new ArticleDay(NEXT, article, 1, 0));
        assertThat(accountDays()).containsExactly(new AccountDay(DAY, 2, 1), new AccountDay(NEXT, 1, 0));
        assertThat(history())
                .isEqualTo(
                        new ArticleHistory(DAY, article, "开盘", false, history().days()));
        assertThat(history().days())
                .startsWith(new ArticleHistory.Day(DAY, 2, 1), new ArticleHistory.Day(NEXT, 1, 0))
                .hasSize(30);
        assertThat(sandbox.calls("/datacube/getarticlesummary")).isZero();
    }

    @Test
    void anAccountWithoutTheNewerCallsIsAskedTheFormerOnes() {
        for (String call : List.of("getarticleread", "getbizsummary", "getarticletotaldetail")) {
            sandbox.inject(Fault.of("/datacube/" + call, FaultKind.ERRCODE).answering(48001));
        }

        assertThat(articleDays())
                .containsExactly(new ArticleDay(DAY, article, 2, 1), new ArticleDay(NEXT, article, 1, 0));
        assertThat(accountDays()).contains(new AccountDay(DAY, 2, 1), new AccountDay(NEXT, 1, 0));
        ArticleHistory history = history();
        assertThat(history.cumulative()).isTrue();
        assertThat(history.days()).startsWith(new ArticleHistory.Day(DAY, 2, 1), new ArticleHistory.Day(NEXT, 2, 1));
    }

    @Test
    void aProxyThatAnswersForWeChatIsNoReasonForTheFormerCalls() {
        for (String call : List.of("getarticleread", "getbizsummary", "getarticletotaldetail")) {
            sandbox.inject(Fault.of("/datacube/" + call, FaultKind.BAD_GATEWAY));
        }
        Days days = Days.of(DAY);
        assertThat(gateway.statistics().articleDays(days)).isEqualTo(new Answer.NotAnswered<>(Doubt.NOT_WECHAT));
        assertThat(gateway.statistics().accountDays(days)).isEqualTo(new Answer.NotAnswered<>(Doubt.NOT_WECHAT));
        assertThat(gateway.statistics().articleHistories(days)).isEqualTo(new Answer.NotAnswered<>(Doubt.NOT_WECHAT));
        for (String call : List.of("getarticlesummary", "getuserread", "getarticletotal")) {
            assertThat(sandbox.calls("/datacube/" + call)).as(call).isZero();
        }
    }

    @Test
    void aPieceWithoutAnAnswerEndsTheWhole() {
        Days days = new Days(DAY.minusDays(2), DAY.plusDays(20));
        sandbox.inject(Fault.of("/datacube/getusersummary", FaultKind.BUSY_AFTER));
        assertThat(gateway.statistics().followerChanges(days)).isEqualTo(new Answer.NotAnswered<>(Doubt.BUSY));
        assertThat(sandbox.calls("/datacube/getusersummary")).isEqualTo(1);
    }

    @Test
    void daysThatAreNotOverAreRefused() {
        assertThat(gateway.statistics().messages(Days.of(DAY.plusDays(100))))
                .isEqualTo(new Answer.Refused<>(Rejection.INVALID, 61501, false));
    }

    @Test
    void figuresThatAreStillToComeAreCalledDelayed() {
        sandbox.advance(Duration.ofHours(13));
        LocalDate yesterday = LocalDate.parse("2027-01-02");

        assertThat(gateway.statistics().accountDays(Days.of(yesterday)))
                .isEqualTo(new Answer.Given<>(new Figures<AccountDay>(List.of(), true)));
    }

    private List<ArticleDay> articleDays() {
        return gateway.statistics()
                .articleDays(new Days(DAY, NEXT))
                .value()
                .orElseThrow()
                .rows();
    }

    private List<AccountDay> accountDays() {
        return gateway.statistics()
                .accountDays(new Days(DAY, NEXT))
                .value()
                .orElseThrow()
                .rows();
    }

    private ArticleHistory history() {
        List<ArticleHistory> all = gateway.statistics()
                .articleHistories(Days.of(DAY))
                .value()
                .orElseThrow()
                .rows();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private long sendArticle() {
        MediaId cover = gateway.pictures()
                .keep(new PictureFile("a.png", new byte[] {1}))
                .value()
                .orElseThrow();
        MediaId draft = gateway.drafts()
                .add(List.of(new Article("开盘", "", "", "<p>x</p>", Optional.empty(), cover)))
                .value()
                .orElseThrow();
        SendResult.Accepted accepted = (SendResult.Accepted) gateway.send(new MassMessage(
                List.of(new OpenId("fan1"), new OpenId("fan2")),
                new MassContent.Articles(draft),
                ClientMessageId.random()));
        sandbox.advance(Duration.ofMinutes(1));
        return sandbox.massJobs().stream()
                .filter(job -> job.msgId() == accepted.msgId())
                .findFirst()
                .orElseThrow()
                .dataId();
    }
}
