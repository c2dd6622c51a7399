package io.hearth.wechat.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ApiLimitsTests {

    @Test
    void bothWaysOfAMassSendShareOneQuota() {
        assertThat(ApiLimits.DEFAULT.of("/cgi-bin/message/mass/send")).isEqualTo(new ApiLimit("mass_send", 100, 60));
        assertThat(ApiLimits.DEFAULT.of("/cgi-bin/message/mass/sendall"))
                .isEqualTo(ApiLimits.DEFAULT.of("/cgi-bin/message/mass/send"));
    }

    @Test
    void aChangedLimitHoldsForItsKindOnly() {
        ApiLimits changed = ApiLimits.DEFAULT.with(new ApiLimit("mass_send", 200, 30));

        assertThat(changed.of("/cgi-bin/message/mass/send")).isEqualTo(new ApiLimit("mass_send", 200, 30));
        assertThat(changed.of("/cgi-bin/user/get").perDay()).isEqualTo(500);
        assertThat(ApiLimits.DEFAULT.of("/cgi-bin/message/mass/send").perDay()).isEqualTo(100);
    }

    @Test
    void aLimitForAnUnknownKindIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiLimits.DEFAULT.with(new ApiLimit("mass-send", 200, 30)))
                .withMessageContaining("mass_send");
    }

    @Test
    void limitsThatCannotBeKeptAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiLimit("mass_send", 0, 60));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiLimit("mass_send", 100, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ApiLimit("mass_send", 100, 1001));
    }
}
