package io.hearth.push.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.PictureId;
import io.hearth.push.content.PictureShelf;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.LookUps;
import io.hearth.push.dispatch.PushCaps;
import io.hearth.push.json.PushJson;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Way;
import io.hearth.wechat.mp.MpGateway;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MediaIT {

    private static final String UPLOAD = "/cgi-bin/media/upload";
    private static final String DRAFT = "/cgi-bin/draft/add";

    private final PushFixture push = new PushFixture();
    private final PictureShelf shelf = new PictureShelf(push.database, push.clock);
    private final MpGateway gateway = push.gateway();
    private final WeChatContents contents =
            new WeChatContents(push.database, push.clock, gateway.pictures(), gateway.drafts());

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void everyMassCallOfAnArticleHasADraftOfItsOwn() {
        push.follow(PushFixture.fans(6));
        PictureId inside = picture(2_000);
        start(article("<p>新房源</p><img src=\"picture:" + inside + "\">"));

        dispatch(3);

        Map<String, Long> drafts = sent().collect(Collectors.groupingBy(Delivery::content, Collectors.counting()));
        assertThat(drafts).hasSize(2).containsValue(3L);
        assertThat(push.sandbox.calls(DRAFT)).isEqualTo(2);
        assertThat(push.sandbox.calls("/cgi-bin/material/add_material")).isEqualTo(1);
        assertThat(push.sandbox.calls("/cgi-bin/media/uploadimg")).isEqualTo(1);
    }

    @Test
    void aPictureThatWeChatHasForgottenIsUploadedAgain() {
        push.follow(PushFixture.fans(3));
        ContentBody.Image image = new ContentBody.Image(picture(100));
        start(image);
        dispatch(3);
        push.sandbox.advance(Duration.ofDays(2));
        start(image);
        dispatch(3);
        assertThat(sent().map(Delivery::content).distinct()).hasSize(1);

        push.sandbox.advance(Duration.ofHours(24));
        CampaignView late = start(image);
        dispatch(3);

        assertThat(push.load(late).touchpoints()).containsEntry(TouchpointState.SENT, 3L);
        assertThat(sent().map(Delivery::type)).containsOnly("image").hasSize(9);
        assertThat(sent().map(Delivery::content).distinct()).hasSize(2);
    }

    @Test
    void aPictureThatWeChatRefusesLeavesEverybodyOutWithTheReason() {
        push.follow(PushFixture.fans(6));
        CampaignView campaign = start(article("<p>x</p><img src=\"picture:" + picture((1 << 20) + 1) + "\">"));

        dispatch(3);

        assertThat(push.load(campaign).skippedReasons()).isEqualTo(Map.of("CONTENT_REJECTED", 6L));
        assertThat(sent()).isEmpty();
        assertThat(push.database
                        .sql("select distinct reason from mass_job")
                        .query(String.class)
                        .single())
                .contains("CONTENT_INVALID 40006");
    }

    @Test
    void whileWeChatTakesNoPicturesEverybodyWaits() {
        push.follow(PushFixture.fans(3));
        push.sandbox.inject(Fault.of(UPLOAD, FaultKind.BAD_GATEWAY).times(1));
        CampaignView campaign = start(new ContentBody.Image(picture(100)));

        dispatch(3);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.PENDING, 3L);

        push.sandbox.advance(Duration.ofSeconds(31));
        dispatch(3);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 3L);
    }

    @Test
    void aLostAnswerAboutAnArticleIsLookedUpAndNobodyGetsItTwice() {
        push.follow(PushFixture.fans(3));
        push.sandbox.inject(Fault.of(PushFixture.SEND, FaultKind.RESET_AFTER));
        CampaignView campaign = start(article("<p>x</p>"));
        dispatch(3);
        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.UNKNOWN, 3L);

        push.sandbox.advance(Duration.ofMinutes(2));
        LookUps lookUps = new LookUps(push.database, push.clock, gateway, contents, DispatchSettings.DEFAULT);
        while (lookUps.lookUpOnce()) {
            // lookUpOnce has done it.
        }

        assertThat(push.load(campaign).touchpoints()).containsEntry(TouchpointState.SENT, 3L);
        assertThat(sent()).hasSize(3);
    }

    @Test
    void onlyTestFansAreShownWhatIsNotApproved() {
        push.follow(PushFixture.fans(2));
        TestFans fans = new TestFans(push.database, push.clock);
        ContentPreviews previews = new ContentPreviews(fans, contents, gateway.previews());
        Content content = Content.of(ContentClass.MARKETING, article("<p>x</p>"));
        fans.put(new OpenId("fan0"), "王编辑的微信", "wang");

        assertThatIllegalArgumentException().isThrownBy(() -> fans.put(new OpenId("stranger"), "x", "wang"));
        assertThatIllegalArgumentException().isThrownBy(() -> previews.show(content, 0, new OpenId("fan1")));
        assertThatIllegalArgumentException().isThrownBy(() -> previews.show(content, 1, new OpenId("fan0")));
        assertThat(previews.show(content, 0, new OpenId("fan0")).shown()).isTrue();
        push.sandbox.limit("/cgi-bin/message/mass/preview", 1, 1);
        assertThat(previews.show(content, 0, new OpenId("fan0")))
                .returns(false, ContentPreviews.Shown::shown)
                .satisfies(shown -> assertThat(shown.reason()).contains("used up"));

        assertThat(push.sandbox.ledger())
                .singleElement()
                .returns("fan0", Delivery::openid)
                .returns(Way.PREVIEW, Delivery::way);
        assertThat(push.sandbox.calls(DRAFT)).isEqualTo(1);
    }

    @Test
    void whatIsCalledAPictureAndIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> shelf.keep("a.png", "<svg/>".getBytes(), "wang"));
        assertThatIllegalArgumentException().isThrownBy(() -> shelf.keep("a.svg", new byte[10], "wang"));
        PictureId kept = picture(100);
        PictureId unknown = new PictureId("00000000-0000-0000-0000-000000000000");
        assertThat(shelf.missing(Set.of(kept, unknown))).containsExactly(unknown);
    }

    private Stream<Delivery> sent() {
        push.sandbox.advance(Duration.ofMinutes(2));
        return push.sandbox.ledger().stream();
    }

    private ContentBody.Article article(String html) {
        return new ContentBody.Article("周末开放日", "编辑部", "欢迎到访", picture(100), html, null);
    }

    /** @param bytes how long the file is */
    private PictureId picture(int bytes) {
        byte[] file = new byte[bytes];
        Arrays.fill(file, (byte) 1);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G'}, 0, file, 0, 4);
        return shelf.keep("外立面.png", file, "wang");
    }

    private CampaignView start(ContentBody body) {
        CampaignView campaign = push.start("(见内容)");
        push.database
                .sql("update wave set body = :body where campaign_id = :id")
                .param("body", PushJson.write(body))
                .param("id", campaign.campaignId())
                .update();
        return campaign;
    }

    private void dispatch(int batchSize) {
        DispatchSettings settings =
                DispatchSettings.DEFAULT.withCaps(PushCaps.NONE).withBatchSize(batchSize);
        PushFixture.dispatchAll(
                new Dispatcher(push.database, push.clock, gateway, gateway.followers(), contents, settings));
    }
}
