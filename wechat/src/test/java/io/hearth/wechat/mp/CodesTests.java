package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.wechat.Answer;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTests {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T16:00:00Z");

    /** Every code that changes what is done, and 45065, whose answer has to name a job, in {@link FailuresTests}. */
    @ParameterizedTest
    @CsvSource({
        "-1, Unknown BUSY",
        "40001, Rejected NO_TOKEN again",
        "40014, Rejected NO_TOKEN again",
        "42001, Rejected NO_TOKEN again",
        "40003, Unreachable",
        "43004, Unreachable",
        "48002, Unreachable",
        "43019, Unreachable",
        "43101, Unreachable",
        "45009, QuotaSpent DAY",
        "45011, QuotaSpent MINUTE",
        "45028, QuotaSpent DAY",
        "45015, Rejected NO_WINDOW",
        "45047, Rejected NO_WINDOW",
        "45066, Unknown TOO_FAST",
        "42010, Unknown TOO_FAST",
        "40007, Rejected INVALID",
        "40037, Rejected INVALID",
        "47001, Rejected INVALID",
        "47003, Rejected INVALID",
        "40032, Rejected INVALID",
        "40130, Rejected INVALID",
        "45159, Rejected INVALID",
        "41001, Rejected INVALID",
        "43002, Rejected INVALID",
        "44002, Rejected INVALID",
        "61500, Rejected INVALID",
        "61501, Rejected INVALID",
        "48001, Rejected NOT_AUTHORISED",
        "48004, Rejected NOT_AUTHORISED",
        "50002, Rejected NOT_AUTHORISED",
        "40125, Rejected NOT_AUTHORISED",
        "99999, Rejected OTHER"
    })
    void everyCodeHasItsMeaning(int code, String meaning) {
        assertThat(Codes.meaning(code, NOON)).isEqualTo(expected(code, meaning.split(" ")));
    }

    @Test
    void withoutATokenNothingWasSentWhateverTheCode() {
        assertThat(Codes.withoutToken(-1, NOON)).isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, -1, true));
        assertThat(Codes.withoutToken(0, NOON)).isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, 0, true));
        assertThat(Codes.withoutToken(45009, NOON)).isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45009, MIDNIGHT));
        assertThat(Codes.withoutToken(40125, NOON))
                .isEqualTo(new SendResult.Rejected(Rejection.NOT_AUTHORISED, 40125, false));
    }

    @Test
    void aQuestionIsAnsweredAsASendWouldBe() {
        assertThat(Failures.answer(Codes.meaning(-1, NOON))).isEqualTo(new Answer.NotAnswered<>(Doubt.BUSY));
        assertThat(Failures.answer(Codes.meaning(45009, NOON)))
                .isEqualTo(new Answer.QuotaSpent<>(Quota.DAY, 45009, MIDNIGHT));
        assertThat(Failures.answer(Codes.meaning(48001, NOON)))
                .isEqualTo(new Answer.Refused<>(Rejection.NOT_AUTHORISED, 48001, false));
        assertThat(Failures.answer(Codes.meaning(40003, NOON)))
                .isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40003, false));
    }

    private static SendResult expected(int code, String[] meaning) {
        return switch (meaning[0]) {
            case "Unknown" -> new SendResult.Unknown(Doubt.valueOf(meaning[1]));
            case "Unreachable" -> new SendResult.Unreachable(code);
            case "QuotaSpent" -> {
                Quota quota = Quota.valueOf(meaning[1]);
                yield new SendResult.QuotaSpent(
                        quota, code, quota == Quota.DAY ? MIDNIGHT : Instant.parse("2026-11-22T04:01:00Z"));
            }
            default -> new SendResult.Rejected(Rejection.valueOf(meaning[1]), code, meaning.length == 3);
        };
    }
}
