package io.hearth.push.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.json.UnreadableJsonException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTests {

    private static final ContentBody TEXT = new ContentBody.Text("本月优惠");

    @Test
    void theClassAndTheKindDecideTheWay() {
        assertThat(Content.of(ContentClass.MARKETING, TEXT).way()).isEqualTo(Way.MASS);
        assertThat(Content.of(ContentClass.SERVICE, TEXT).way()).isEqualTo(Way.SERVICE);
        assertThat(Content.of(ContentClass.MARKETING, new ContentBody.Points(10, 0, "生日"))
                        .way())
                .isEqualTo(Way.LEDGER);
        assertThat(Content.of(ContentClass.SERVICE, new ContentBody.CallTask("致电", 3))
                        .way())
                .isEqualTo(Way.DESK);
    }

    @Test
    void theFirstVariantThatIsForAFanHolds() {
        SegmentId villas = new SegmentId("villas");
        ContentBody forVillas = new ContentBody.Text("别墅");
        ContentBody considering = new ContentBody.Text("看房");
        Content content = new Content(
                ContentClass.MARKETING,
                TEXT,
                List.of(
                        new Variant(FunnelStage.CONSIDERATION, villas, forVillas),
                        new Variant(FunnelStage.CONSIDERATION, null, considering)));

        assertThat(content.bodyFor(FunnelStage.CONSIDERATION, Set.of(villas))).isEqualTo(forVillas);
        assertThat(content.bodyFor(FunnelStage.CONSIDERATION, Set.of())).isEqualTo(considering);
        assertThat(content.bodyFor(FunnelStage.AWARENESS, Set.of(villas))).isEqualTo(TEXT);
        assertThat(content.segments()).containsExactly(villas);
    }

    @Test
    void itIsReadAsItWasWritten() {
        Content content = new Content(
                ContentClass.MARKETING,
                new ContentBody.Invitation("周末开放日", URI.create("https://example.com/open")),
                List.of(new Variant(
                        null,
                        new SegmentId("villas"),
                        new ContentBody.Invitation("别墅开放日", URI.create("https://example.com/villas")))));

        String json = ContentJson.write(content);

        assertThat(json)
                .contains("\"content_class\":\"MARKETING\"", "\"kind\":\"INVITATION\"", "\"segment\":\"villas\"");
        assertThat(ContentJson.parse(json)).isEqualTo(content);
        assertThat(ContentJson.write(ContentJson.parse(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"TEXT\",\"text\":\" \"}}",
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"TEXT\",\"text\":\"a\",\"colour\":\"red\"}}",
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"SONG\",\"text\":\"a\"}}",
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"POINTS\",\"points\":0,\"valid_days\":1,\"reason\":\"a\"}}",
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"INVITATION\",\"text\":\"a\",\"page\":\"http://a.cn\"}}",
                "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"TEXT\",\"text\":\"{{points|0}}\"}}",
                "{\"body\":{\"kind\":\"TEXT\",\"text\":\"a\"}}",
                "{}",
                "null",
                "{"
            })
    void whatCouldNotBeSentIsRefusedWithTheReason(String json) {
        assertThatExceptionOfType(UnreadableJsonException.class)
                .isThrownBy(() -> ContentJson.parse(json))
                .satisfies(refused -> assertThat(refused.getMessage()).isNotBlank());
    }

    @Test
    void aMassSendIsTheSameForEverybody() {
        ContentBody personal = new ContentBody.Text("您有{{points|0}}积分");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(ContentClass.MARKETING, personal))
                .withMessageContaining("no variables");
        assertThat(Content.of(ContentClass.SERVICE, personal).body()).isEqualTo(personal);
    }

    @Test
    void everyVariableHasAFallBack() {
        assertThat(Variables.fill("您有{{ points | 0 }}积分，{{stage|未知}}", Map.of("stage", "购$买")))
                .isEqualTo("您有 0 积分，购$买");
        assertThatIllegalArgumentException().isThrownBy(() -> Variables.check("{{points}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Variables.check("{{phone|-}}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Variables.check("{{points|0"));
    }

    @Test
    void variantsAreOfOneKindAndForSomebody() {
        ContentBody points = new ContentBody.Points(10, 0, "生日");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Content(ContentClass.MARKETING, TEXT, List.of(new Variant(FunnelStage.USE, null, points))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Variant(null, null, TEXT));
    }

    @Test
    void aMiniProgramCardIsAnAnswerOnly() {
        PictureId picture = new PictureId("11111111-2222-3333-4444-555555555555");
        ContentBody card = new ContentBody.MiniProgram("看房", "wx0000000000000001", "pages/visit?id=1", picture);

        assertThat(Content.of(ContentClass.SERVICE, card).way()).isEqualTo(Way.SERVICE);
        assertThat(Content.of(ContentClass.SERVICE, card).pictures()).containsExactly(picture);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(ContentClass.MARKETING, card))
                .withMessageContaining("SERVICE");
    }

    @Test
    void anArticleHasNoVariablesForEverybodyGetsTheSame() {
        PictureId cover = new PictureId("11111111-2222-3333-4444-555555555555");
        ContentBody article = new ContentBody.Article("您有 {{points|0}} 积分", "", "", cover, "<p>x</p>", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Content.of(ContentClass.SERVICE, article))
                .withMessageContaining("no variables");
        String json = "{\"content_class\":\"MARKETING\",\"body\":{\"kind\":\"ARTICLE\",\"title\":\"a\","
                + "\"author\":\"\",\"digest\":\"\",\"cover\":\"11111111-2222-3333-4444-555555555555\","
                + "\"html\":\"<p>x</p>\"},\"variants\":[]}";
        assertThat(ContentJson.write(ContentJson.parse(json))).isEqualTo(json);
    }
}
