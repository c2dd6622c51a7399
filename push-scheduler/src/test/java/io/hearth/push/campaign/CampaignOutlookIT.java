package io.hearth.push.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.PublicHolidays;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.PushFixture;
import io.hearth.push.campaign.CampaignWarning.Code;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.plan.PlanSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignOutlookIT {

    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final PushFixture push = new PushFixture();
    private List<OpenId> fans = PushFixture.fans(4);
    private boolean segmentExists = true;

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void itCountsForHowManyFansNothingIsLeftOnEachDayItsOwnMessagesIncluded() {
        push.follow(fans);
        for (int campaign = 0; campaign < 2; campaign++) {
            push.start("第" + campaign + "场");
            push.dispatchAll();
        }
        fans = PushFixture.fans(5);

        CampaignOutlook.Found found = outlook(DispatchSettings.DEFAULT)
                .of("plan", rules(CampaignSchedule.recurring("0 0 10 * * MON,THU", "Asia/Shanghai", null)));

        assertThat(found.audience()).isEqualTo(5);
        assertThat(found.occurrences()).hasSize(10).first().isEqualTo(Instant.parse("2026-11-23T02:00:00Z"));
        assertThat(found.warnings())
                .as("two in November for four of them; in December its own fifth and later for everybody")
                .containsExactly(
                        quota("2026-11-30T02:00:00Z", 4),
                        quota("2026-12-17T02:00:00Z", 5),
                        quota("2026-12-21T02:00:00Z", 5),
                        quota("2026-12-24T02:00:00Z", 5));
    }

    @Test
    void quietHoursAndHolidaysAreSaidWithoutLookingAtTheFans() {
        Instant newYearsNight = Instant.parse("2027-01-01T13:00:00Z");

        assertThat(outlook(DispatchSettings.DEFAULT).atOnce(rules(CampaignSchedule.once(newYearsNight))))
                .containsExactly(
                        new CampaignWarning(Code.QUIET_HOURS, newYearsNight, 0),
                        new CampaignWarning(Code.HOLIDAY, newYearsNight, 0));
        assertThat(outlook(DispatchSettings.DEFAULT)
                        .atOnce(rules(CampaignSchedule.once(Instant.parse("2027-01-02T12:59:59Z")))))
                .isEmpty();
    }

    @Test
    void aDayWithoutCallsLeftIsToldWithHowManyItLacks() {
        Instant noon = Instant.parse("2026-11-24T04:00:00Z");
        push.schedule("你好", noon);

        assertThat(outlook(DispatchSettings.DEFAULT.withBatchSize(3).withCallsPerDay(2))
                        .of("plan", rules(CampaignSchedule.once(noon)))
                        .warnings())
                .containsExactly(new CampaignWarning(Code.CALL_SLOTS, noon, 2));
    }

    @Test
    void anotherCampaignOfTheDayCountsByItsAudienceAndOneUnderWayByWhatIsLeftOfIt() {
        Instant noon = Instant.parse("2026-11-22T04:00:00Z");
        push.follow(fans);
        push.start("已在发送");
        push.schedule("你好", noon);
        CampaignOutlook three =
                outlook(DispatchSettings.DEFAULT.withBatchSize(3).withCallsPerDay(3));

        assertThat(three.of("plan", rules(CampaignSchedule.once(noon))).warnings())
                .as("two calls each for four fans")
                .containsExactly(new CampaignWarning(Code.CALL_SLOTS, noon, 3));
        Instant tomorrow = noon.plus(Duration.ofDays(1));
        assertThat(three.of("plan", rules(CampaignSchedule.once(tomorrow))).warnings())
                .isEmpty();
    }

    @Test
    void anEmptyAndADeletedSegmentAreTold() {
        CampaignRules rules = rules(CampaignSchedule.once(Instant.parse("2026-11-24T04:00:00Z")));
        fans = List.of();
        assertThat(outlook(DispatchSettings.DEFAULT).of("plan", rules).warnings())
                .containsExactly(CampaignWarning.of(Code.AUDIENCE_EMPTY));
        segmentExists = false;
        assertThat(outlook(DispatchSettings.DEFAULT).of("plan", rules).warnings())
                .containsExactly(CampaignWarning.of(Code.SEGMENT_MISSING));
    }

    private CampaignOutlook outlook(DispatchSettings limits) {
        return new CampaignOutlook(
                push.database,
                push.clock,
                (segment, batches) -> batches.accept(fans),
                segment -> segmentExists ? OptionalInt.of(1) : OptionalInt.empty(),
                new PlanSettings(HumanTime.SHANGHAI, 20, new PublicHolidays(Set.of(NEW_YEAR))),
                limits);
    }

    private static CampaignRules rules(CampaignSchedule schedule) {
        return new CampaignRules(
                new CampaignAudience(new SegmentId(PushFixture.SEGMENT), null),
                List.of(new CampaignArm("a", "content", 1)),
                0,
                schedule,
                CampaignGoal.DEFAULT);
    }

    private static CampaignWarning quota(String at, long fans) {
        return new CampaignWarning(Code.MONTH_QUOTA, Instant.parse(at), fans);
    }
}
