package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.Doubt;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    @Test
    void busyMayHaveBeenAccepted() {
        assertThat(Codes.meaning(-1, NOON)).isEqualTo(new SendResult.Unknown(Doubt.BUSY));
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 43004, 48002, 43019, 43101})
    void theFanCannotBeReached(int code) {
        assertThat(Codes.meaning(code, NOON)).isEqualTo(new SendResult.Unreachable(code));
    }

    @Test
    void quotasComeBackAtTheirOwnTime() {
        assertThat(Codes.meaning(45011, NOON))
                .isEqualTo(new SendResult.QuotaSpent(Quota.MINUTE, 45011, Instant.parse("2026-11-22T04:01:00Z")));
        assertThat(Codes.meaning(45009, NOON)).isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45009, MIDNIGHT));
        assertThat(Codes.meaning(45028, NOON)).isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45028, MIDNIGHT));
    }

    @ParameterizedTest
    @ValueSource(ints = {40007, 40037, 47001, 47003, 40032, 40130, 45159, 41001, 43002, 44002})
    void whatIsOursToMendIsNotRetried(int code) {
        assertThat(Codes.meaning(code, NOON)).isEqualTo(new SendResult.Rejected(Rejection.INVALID, code, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {48001, 48004, 50002})
    void aBanIsForAnAdministrator(int code) {
        assertThat(Codes.meaning(code, NOON)).isEqualTo(new SendResult.Rejected(Rejection.NOT_AUTHORISED, code, false));
    }

    @Test
    void anyOtherErrorProvesThatItWasNotAccepted() {
        assertThat(Codes.meaning(99999, NOON)).isEqualTo(new SendResult.Rejected(Rejection.OTHER, 99999, false));
    }

    @Test
    void withoutATokenNothingWasSentWhateverTheCode() {
        assertThat(Codes.withoutToken(-1, NOON)).isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, -1, true));
        assertThat(Codes.withoutToken(0, NOON)).isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, 0, true));
        assertThat(Codes.withoutToken(45009, NOON)).isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45009, MIDNIGHT));
        assertThat(Codes.withoutToken(40125, NOON))
                .isEqualTo(new SendResult.Rejected(Rejection.NOT_AUTHORISED, 40125, false));
    }
}
