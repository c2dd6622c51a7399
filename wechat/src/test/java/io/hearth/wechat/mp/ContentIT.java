package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.wechat.Answer;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.Done;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.MediaId;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.content.Article;
import io.hearth.wechat.content.PictureFile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentIT extends MpFixture {

    private static final PictureFile PICTURE = new PictureFile("样板房.jpg", new byte[] {-1, -40, 13, 10, 45, 45, 0});
    private static final Answer<Done> DONE = new Answer.Given<>(Done.DONE);

    @Test
    void articlesGoFromADraftToTheFans() {
        MediaId cover = gateway.pictures().keep(PICTURE).value().orElseThrow();
        MediaId draft = gateway.drafts()
                .add(List.of(article("开盘", cover), article("户型", cover)))
                .value()
                .orElseThrow();
        assertThat(gateway.drafts().update(draft, 1, article("户型图", cover))).isEqualTo(DONE);

        assertThat(send(new MassContent.Articles(draft))).isInstanceOf(SendResult.Accepted.class);
        assertThat(sandbox.ledger()).extracting(Delivery::content).containsExactly(draft.value(), draft.value());
    }

    @Test
    void aPictureIsSentWhetherItIsKeptForGoodOrForThreeDays() {
        MediaId kept = gateway.pictures().keep(PICTURE).value().orElseThrow();
        MediaId passing = gateway.pictures().keepForThreeDays(PICTURE).value().orElseThrow();
        send(new MassContent.Picture(kept));
        send(new MassContent.Picture(passing));

        assertThat(sandbox.ledger("fan1")).extracting(Delivery::content).containsExactly(kept.value(), passing.value());
        sandbox.advance(Duration.ofDays(3));
        assertThat(send(new MassContent.Picture(passing)))
                .isEqualTo(new SendResult.Rejected(Rejection.INVALID, 40007, false));
    }

    @Test
    void aPictureForArticlesHasAnAddress() {
        assertThat(gateway.pictures().publishForArticles(PICTURE).value())
                .hasValueSatisfying(address -> assertThat(address.getHost()).isEqualTo("mmbiz.qpic.cn"));
    }

    @Test
    void whatIsRemovedIsGone() {
        MediaId cover = gateway.pictures().keep(PICTURE).value().orElseThrow();
        MediaId draft =
                gateway.drafts().add(List.of(article("开盘", cover))).value().orElseThrow();

        assertThat(gateway.drafts().remove(draft)).isEqualTo(DONE);
        assertThat(gateway.pictures().remove(cover)).isEqualTo(DONE);
        Answer<Done> gone = new Answer.Refused<>(Rejection.INVALID, 40007, false);
        assertThat(gateway.drafts().remove(draft)).isEqualTo(gone);
        assertThat(gateway.pictures().remove(cover)).isEqualTo(gone);
    }

    @Test
    void anUploadWhoseAnswerIsLostIsNotMadeAgain() {
        sandbox.inject(Fault.of("/cgi-bin/material/add_material", FaultKind.RESET_AFTER));

        assertThat(gateway.pictures().keep(PICTURE)).isEqualTo(new Answer.NotAnswered<>(Doubt.CONNECTION_LOST));
        assertThat(sandbox.calls("/cgi-bin/material/add_material")).isEqualTo(1);
    }

    @Test
    void anUploadIsMadeAgainWithAFreshToken() {
        gateway.pictures().keep(PICTURE);
        sandbox.endTokens();

        assertThat(gateway.pictures().keep(PICTURE).value()).isPresent();
    }

    @Test
    void aDraftHasOneToEightArticles() {
        Article article = article("开盘", new MediaId("m"));

        assertThatIllegalArgumentException().isThrownBy(() -> gateway.drafts().add(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.drafts()
                .add(List.of(article, article, article, article, article, article, article, article, article)));
    }

    private SendResult send(MassContent content) {
        SendResult result = gateway.send(
                new MassMessage(List.of(new OpenId("fan1"), new OpenId("fan2")), content, ClientMessageId.random()));
        sandbox.advance(Duration.ofMinutes(2));
        return result;
    }

    private static Article article(String title, MediaId cover) {
        return new Article(title, "", "", "<p>三房两厅</p>", Optional.of(URI.create("https://example.com/a?b=1")), cover);
    }
}
