package io.hearth.push.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTests {

    private static final ContentBody TEXT = new ContentBody.Text("开放日");

    @Test
    void aNoticeIsReadBackAsItWasWrittenAndAContentWithoutOneIsWrittenAsBefore() {
        Content plain = Content.of(ContentClass.MARKETING, TEXT);
        Content told = plain.withNotice(notice("thing1", "您有{{points|0}}积分"));

        assertThat(ContentJson.parse(ContentJson.write(told))).isEqualTo(told);
        assertThat(ContentJson.write(plain)).doesNotContain("notice");
        assertThat(told.way()).isEqualTo(Way.MASS);
    }

    @Test
    void itsFieldsAreFilledInForOneFan() {
        assertThat(notice("thing1", "您有{{points|0}}积分").filled(Map.of("points", "30")))
                .isEqualTo(Map.of("thing1", "您有30积分"));
    }

    @Test
    void whatWeChatWouldRefuseIsRefusedWhenItIsWritten() {
        refused(() -> notice("thing1", "二十一个字二十一个字二十一个字二十一个字啊"), "thing1 has 21 characters");
        refused(() -> notice("thing1", "到今天为止您这里一共有{{points|0}}个积分"), "thing1 has 21 characters");
        refused(() -> notice("phrase1", " "), "phrase1 is empty");
        refused(() -> notice("thing1", "{{name|您}}"), "no variable 'name'");
        refused(() -> notice("Thing 1", "x"), "no field of a template");
        refused(() -> new Notice("t", Map.of(), null), "1 to 10 fields");
        refused(() -> new Notice(" ", Map.of("thing1", "x"), null), "template_id is empty");
        refused(() -> new Notice("t", Map.of("thing1", "x"), URI.create("http://a.example")), "no https address");
    }

    @Test
    void whatIsDoneInTheHouseHasNone() {
        Content points = Content.of(ContentClass.SERVICE, new ContentBody.Points(10, 0, "生日"));

        refused(() -> points.withNotice(notice("thing1", "x")), "needs no notice");
        assertThat(new Content(ContentClass.SERVICE, TEXT, List.of()).notice()).isNull();
    }

    private static Notice notice(String field, String text) {
        return new Notice("open-day", Map.of(field, text), null);
    }

    private static void refused(Runnable writing, String because) {
        assertThatIllegalArgumentException().isThrownBy(writing::run).withMessageContaining(because);
    }
}
