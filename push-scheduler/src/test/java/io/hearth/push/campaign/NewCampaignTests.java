package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCampaignTests {

    @Test
    void aTextOfSixHundredChineseCharactersFits() {
        assertThat(withText("房".repeat(600)).text()).hasSize(600);
        assertThat(refusal("房".repeat(601))).isEqualTo(CampaignRefusal.TEXT);
    }

    @Test
    void aTextAlsoFitsItsBytes() {
        assertThat(withText("😀".repeat(512)).text()).isNotEmpty();
        assertThat(refusal("😀".repeat(513))).isEqualTo(CampaignRefusal.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "a\u0000b", "a\ud800b", "a\u007f"})
    void aTextThatNobodyCouldReadIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo(CampaignRefusal.TEXT);
    }

    @Test
    void linesMayBeBroken() {
        assertThat(withText("一\r\n\t二").text()).isEqualTo("一\r\n\t二");
    }

    @Test
    void everyFieldIsNamedWhenItIsRefused() {
        assertThatExceptionOfType(CampaignRefusedException.class)
                .isThrownBy(() -> new NewCampaign(" ", "s", "t", Instant.EPOCH, "wang"))
                .returns(CampaignRefusal.NAME, CampaignRefusedException::refusal);
        assertThatExceptionOfType(CampaignRefusedException.class)
                .isThrownBy(() -> new NewCampaign("n", "s".repeat(65), "t", Instant.EPOCH, "wang"))
                .returns(CampaignRefusal.SEGMENT, CampaignRefusedException::refusal)
                .withMessage("segment_id has 65 characters, at most 64 are allowed");
    }

    private static CampaignRefusal refusal(String text) {
        try {
            withText(text);
            throw new AssertionError("the text was taken");
        } catch (CampaignRefusedException e) {
            return e.refusal();
        }
    }

    private static NewCampaign withText(String text) {
        return new NewCampaign("n", "s", text, Instant.EPOCH, "wang");
    }
}
