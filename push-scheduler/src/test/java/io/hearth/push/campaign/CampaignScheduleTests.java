package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignScheduleTests {

    @Test
    void aRecurringScheduleFiresInItsTimeZoneUntilItsEnd() {
        CampaignSchedule mondays =
                CampaignSchedule.recurring("0 0 10 * * MON", "Asia/Shanghai", Instant.parse("2026-12-07T02:00:00Z"));

        assertThat(mondays.next(Instant.parse("2026-11-22T03:00:00Z"))).contains(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(mondays.next(Instant.parse("2026-11-30T02:00:00Z"))).contains(Instant.parse("2026-12-07T02:00:00Z"));
        assertThat(mondays.next(Instant.parse("2026-12-07T02:00:00Z"))).isEmpty();
    }

    @Test
    void aLeapDayIsRareButComes() {
        CampaignSchedule leapDays = CampaignSchedule.recurring("0 0 10 29 2 *", "Asia/Shanghai", null);

        assertThat(leapDays.next(Instant.parse("2026-11-22T03:00:00Z")))
                .contains(Instant.parse("2028-02-29T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 10 30 2 *, Asia/Shanghai, never fires",
        "0 0 10 31 4 *, Asia/Shanghai, never fires",
        "0 */10 * * * *, Asia/Shanghai, more often",
        "every monday, Asia/Shanghai, makes no sense",
        "0 0 10 * *, Asia/Shanghai, makes no sense",
        "0 0 10 * * MON, Asia/Atlantis, time zone"
    })
    void aCronThatIsNoneOrNeverFiresIsRefused(String cron, String zone, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CampaignSchedule.recurring(cron, zone, null))
                .withMessageContaining(why);
    }

    @Test
    void aScheduleIsOnceOrAgainAndAgain() {
        Instant at = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(CampaignSchedule.once(at).next(at.minusSeconds(1))).contains(at);
        assertThat(CampaignSchedule.once(at).next(at)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CampaignSchedule(null, null, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CampaignSchedule(at, "0 0 10 * * *", null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new CampaignSchedule(at, null, "UTC", null));
    }
}
