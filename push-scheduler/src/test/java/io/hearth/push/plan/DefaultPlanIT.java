package io.hearth.push.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Contents;
import io.hearth.push.ledger.CallTasks;
import io.hearth.push.ledger.Points;
import io.hearth.push.ledger.Vouchers;
import io.hearth.push.review.ReviewState;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.store.wechat.FollowGreetings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefaultPlanIT {

    private final PlanFixture house = new PlanFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsThereAtFirstStartAsDraftsThatNothingGoesOutOf() {
        DefaultPlan plan = new DefaultPlan(house.push.database, house.push.clock);

        assertThat(plan.ensure()).isTrue();
        assertThat(plan.ensure()).isFalse();

        assertThat(house.plans.load(DefaultPlan.PLAN_ID).review().state()).isEqualTo(ReviewState.DRAFT);
        assertThat(house.contents.list())
                .hasSize(7)
                .allMatch(content -> content.review().state() == ReviewState.DRAFT);
        assertThat(greeting()).isEmpty();
        house.fans(PushFixture.fans(2), PushFixture.START);
        assertThat(house.plan()).isEqualTo(PlanningReport.NOTHING);
    }

    @Test
    void itsGreetingAnswersTheFollowOnceItIsApproved() {
        new DefaultPlan(house.push.database, house.push.clock).ensure();
        house.approve(house.contents.load(Contents.GREETING_ID));
        assertThat(greeting()).hasValueSatisfying(text -> assertThat(text).contains("感谢关注"));

        long revision = house.contents.load(Contents.GREETING_ID).review().revision();
        house.contents.retire(Contents.GREETING_ID, revision, "wang");
        assertThat(greeting()).isEmpty();
    }

    @Test
    void thirteenMonthsOfItGiveEveryFanWhatThePlanSaysAndNothingTwice() {
        List<OpenId> fans = PushFixture.fans(30);
        Instant start = ZonedDateTime.parse("2026-11-22T11:00:00+08:00").toInstant();
        assertThat(PushFixture.START).isEqualTo(start);
        // Half of them came on the last day of a long month, in that month's last hour.
        Instant monthEnd = ZonedDateTime.parse("2026-11-30T23:30:00+08:00").toInstant();
        house.fans(fans, start);
        fans.subList(15, 30).forEach(fan -> house.know(fan, FunnelStage.CONSIDERATION, monthEnd, 3));
        house.startDefaultPlan();
        assertThat(house.plan()).isEqualTo(new PlanningReport(30, 180, 0, 0));

        house.tickUntil(start.plus(Duration.ofDays(13 * 31)));
        house.push.sandbox.advance(Duration.ofMinutes(5));

        assertThat(house.states()).containsExactly(Map.entry("SENT", 180L));
        Map<String, List<LocalDate>> days = house.push.sandbox.ledger().stream()
                .collect(Collectors.groupingBy(
                        Delivery::openid,
                        Collectors.mapping(one -> HumanTime.SHANGHAI.dayOf(one.at()), Collectors.toList())));
        assertThat(days).hasSize(30);
        // The 1st of the months after it: 30 November and months that are longer; 28 February stands in for the 30th.
        assertThat(days.get("fan0"))
                .containsExactly(
                        LocalDate.of(2026, 12, 22),
                        LocalDate.of(2027, 1, 22),
                        LocalDate.of(2027, 5, 22),
                        LocalDate.of(2027, 11, 22));
        assertThat(days.get("fan20"))
                .containsExactly(
                        LocalDate.of(2026, 12, 30),
                        LocalDate.of(2027, 1, 30),
                        LocalDate.of(2027, 5, 30),
                        LocalDate.of(2027, 11, 30));
        assertThat(house.push.sandbox.ledger()).allSatisfy(one -> assertThat(HumanTime.SHANGHAI.hourOf(one.at()))
                .isBetween(9, 20));
        OpenId fan = new OpenId("fan20");
        assertThat(new Points(house.push.database, house.push.clock).entries(fan))
                .hasSize(1);
        assertThat(new Vouchers(house.push.database, house.push.clock).of(fan)).hasSize(1);
        assertThat(new CallTasks(house.push.database, house.push.clock).open(100))
                .hasSize(30)
                .allSatisfy(task -> assertThat(task.script()).doesNotContain("{{"));
    }

    private Optional<String> greeting() {
        return house.push.database.onConnection(FollowGreetings::find);
    }
}
