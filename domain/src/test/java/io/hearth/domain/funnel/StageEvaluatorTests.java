package io.hearth.domain.funnel;

import static io.hearth.domain.funnel.FunnelStage.*;
import static io.hearth.domain.interaction.InteractionType.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageEvaluatorTests {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final StageEvaluator EVALUATOR = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI);

    @Test
    void nobodyIsPlacedBeforeTheFirstContact() {
        assertThat(EVALUATOR.evaluate(List.of(), NOW)).isEmpty();
        assertThat(EVALUATOR.evaluate(List.of(on("2026-07-01", FOLLOW)), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionType.class,
            names = {"FOLLOW", "UNFOLLOW", "SCAN", "MESSAGE", "SHARE", "FAVOURITE", "SERVICE_REQUEST", "PRAISE", "OTHER"
            })
    void whoeverIsKnownAtAllIsInAwareness(InteractionType type) {
        assertThat(place(on("2026-06-30", type)).stage()).isEqualTo(AWARENESS);
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionType.class,
            names = {"ENQUIRY", "FORM", "VISIT_BOOKED", "VISIT", "ACTIVITY_ATTENDED", "REFERRED"})
    void oneSignOfIntentLeadsToConsideration(InteractionType type) {
        StagePlacement placement = place(on("2026-06-01", FOLLOW), on("2026-06-20", type));
        assertThat(placement.stage()).isEqualTo(CONSIDERATION);
        assertThat(placement.stageSince()).isEqualTo(noon("2026-06-20"));
        assertThat(placement.reached().get(CONSIDERATION).reason())
                .isEqualTo(new StageReason(CONSIDERATION, type, 1, java.time.LocalDate.parse("2026-06-20")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"house_types", "prices"})
    void aClickOnHouseTypesOrPricesIsIntentAndOtherClicksAreNot(String entry) {
        assertThat(place(RollupBuilder.at("2026-06-20", MENU_CLICK, entry)).stage())
                .isEqualTo(CONSIDERATION);
        assertThat(place(RollupBuilder.at("2026-06-20", MENU_CLICK, "my_points"))
                        .stage())
                .isEqualTo(AWARENESS);
        assertThat(place(on("2026-06-20", MENU_CLICK)).stage()).isEqualTo(AWARENESS);
    }

    @Test
    void threeContentViewsWithinNinetyDaysAreIntentTwoAreNot() {
        DayRollup first = on("2026-04-01", CONTENT_VIEW);
        DayRollup second = RollupBuilder.at("2026-04-02", CONTENT_VIEW, "a");
        assertThat(place(first, second).stage()).isEqualTo(AWARENESS);

        StagePlacement placement = place(first, second, RollupBuilder.at("2026-06-29", CONTENT_VIEW, "b"));
        assertThat(placement.stage()).isEqualTo(CONSIDERATION);
        assertThat(placement.stageSince()).isEqualTo(noon("2026-06-29"));
        assertThat(placement.reached().get(CONSIDERATION).reason().count()).isEqualTo(3);
    }

    @Test
    void theNinetyDaysAreTheDayItselfAndTheEightyNineBefore() {
        DayRollup[] within = {
            on("2026-04-02", CONTENT_VIEW), on("2026-05-01", CONTENT_VIEW), on("2026-06-30", CONTENT_VIEW)
        };
        DayRollup[] beyond = {
            on("2026-04-01", CONTENT_VIEW), on("2026-05-01", CONTENT_VIEW), on("2026-06-30", CONTENT_VIEW)
        };
        assertThat(place(within).stage()).isEqualTo(CONSIDERATION);
        assertThat(place(beyond).stage()).isEqualTo(AWARENESS);
    }

    @Test
    void theThirdViewOfOneDayDecidesTheInstant() {
        List<DayRollup> day = RollupBuilder.of(List.of(
                new RollupBuilder.Act(CONTENT_VIEW, Instant.parse("2026-06-20T01:00:00Z"), "a"),
                new RollupBuilder.Act(CONTENT_VIEW, Instant.parse("2026-06-20T02:00:00Z"), "b"),
                new RollupBuilder.Act(CONTENT_VIEW, Instant.parse("2026-06-20T03:00:00Z"), "a"),
                new RollupBuilder.Act(CONTENT_VIEW, Instant.parse("2026-06-20T04:00:00Z"), "b")));
        assertThat(EVALUATOR.evaluate(day, NOW).orElseThrow().stageSince())
                .isEqualTo(Instant.parse("2026-06-20T03:00:00Z"));
    }

    @Test
    void considerationIsKeptAndBecomesDormantAtMidnightInShanghaiAfterNinetyQuietDays() {
        List<DayRollup> enquiry = List.of(on("2026-04-01", ENQUIRY));
        Instant lastAwake = Instant.parse("2026-06-29T15:59:59.999Z");
        Instant firstDormant = Instant.parse("2026-06-29T16:00:00Z");

        StagePlacement awake = EVALUATOR.evaluate(enquiry, lastAwake).orElseThrow();
        assertThat(awake.dormant()).isFalse();
        assertThat(awake.nextChangeAt()).isEqualTo(firstDormant);

        StagePlacement dormant = EVALUATOR.evaluate(enquiry, firstDormant).orElseThrow();
        assertThat(dormant.stage()).isEqualTo(CONSIDERATION);
        assertThat(dormant.dormant()).isTrue();
        assertThat(dormant.nextChangeAt()).isNull();
    }

    @Test
    void oneViewWakesADormantContactAndAPushDoesNot() {
        DayRollup enquiry = on("2026-01-01", ENQUIRY);
        assertThat(place(enquiry, on("2026-06-29", PUSH_SENT)).dormant()).isTrue();
        assertThat(place(enquiry, on("2026-06-29", CONTENT_VIEW)).dormant()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionType.class,
            names = {"RESERVATION", "CONTRACT"})
    void aReservationOrContractIsAPurchase(InteractionType type) {
        StagePlacement placement = place(on("2026-06-01", type));
        assertThat(placement.stage()).isEqualTo(PURCHASE);
        assertThat(placement.dormant()).isFalse();
    }

    @Test
    void aCancelledReservationLeadsBackToConsideration() {
        StagePlacement placement = place(on("2026-06-01", RESERVATION), on("2026-06-02", CANCELLATION));
        assertThat(placement.stage()).isEqualTo(CONSIDERATION);
    }

    @Test
    void aCancellationOfOneUnitLeavesAnotherStanding() {
        DayRollup one = RollupBuilder.at("2026-06-01", RESERVATION, "unit-1");
        DayRollup other = RollupBuilder.at("2026-06-02", RESERVATION, "unit-2");
        DayRollup cancelled = RollupBuilder.at("2026-06-03", CANCELLATION, "unit-1");
        StagePlacement placement = place(one, other, cancelled);
        assertThat(placement.stage()).isEqualTo(PURCHASE);
        assertThat(placement.stageSince()).isEqualTo(noon("2026-06-02"));
        assertThat(place(one, other, on("2026-06-03", CANCELLATION)).stage()).isEqualTo(CONSIDERATION);
    }

    @Test
    void whatIsReservedAfterACancellationStands() {
        assertThat(place(on("2026-06-02", CANCELLATION), on("2026-06-03", RESERVATION))
                        .stage())
                .isEqualTo(PURCHASE);
    }

    @Test
    void handoverOrServiceAsAnOwnerIsUse() {
        assertThat(place(on("2026-06-01", HANDOVER)).stage()).isEqualTo(USE);
        assertThat(place(on("2026-05-01", CONTRACT), on("2026-06-01", SERVICE_REQUEST))
                        .stage())
                .isEqualTo(USE);
        assertThat(place(on("2026-06-01", CONTRACT), on("2026-05-01", SERVICE_REQUEST))
                        .stage())
                .isEqualTo(PURCHASE);
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionType.class,
            names = {"REVIEW", "SURVEY_ANSWERED", "PRAISE", "COMPLAINT"})
    void aBuyersOpinionIsOpinion(InteractionType type) {
        assertThat(place(on("2026-05-01", CONTRACT), on("2026-06-01", type)).stage())
                .isEqualTo(OPINION);
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionType.class,
            names = {"SHARE_OPENED", "REFERRAL_MADE"})
    void sharingMakesAPromoterAndOnlyOfABuyerAnAdvocate(InteractionType type) {
        StagePlacement fan = place(on("2026-06-01", type));
        assertThat(fan.stage()).isEqualTo(AWARENESS);
        assertThat(fan.promoter()).isTrue();

        StagePlacement buyer = place(on("2026-05-01", CONTRACT), on("2026-06-01", type));
        assertThat(buyer.stage()).isEqualTo(ADVOCACY);
        assertThat(buyer.promoter()).isTrue();
    }

    @Test
    void aLaterStageImpliesTheEarlierOnesAndSaysSo() {
        StagePlacement placement = place(on("2026-05-01", FOLLOW), on("2026-06-01", HANDOVER));
        assertThat(placement.reached().keySet()).containsExactly(AWARENESS, CONSIDERATION, PURCHASE, USE);
        assertThat(placement.reached().get(PURCHASE).at()).isEqualTo(noon("2026-06-01"));
        assertThat(placement.reached().get(PURCHASE).reason().rule()).isEqualTo(USE);
    }

    @Test
    void historyIsSeenAsItWasAtAnyInstant() {
        List<DayRollup> history = List.of(on("2026-03-01", FOLLOW), on("2026-04-01", FORM), on("2026-05-01", CONTRACT));
        Map.of("2026-03-15", AWARENESS, "2026-04-15", CONSIDERATION, "2026-05-15", PURCHASE)
                .forEach((day, stage) -> assertThat(EVALUATOR
                                .evaluate(history, noon(day))
                                .orElseThrow()
                                .stage())
                        .isEqualTo(stage));
    }

    private static DayRollup on(String day, InteractionType type) {
        return RollupBuilder.at(day, type);
    }

    private static Instant noon(String day) {
        return on(day, OTHER).first();
    }

    private static StagePlacement place(DayRollup... rollups) {
        return EVALUATOR.evaluate(List.of(rollups), NOW).orElseThrow();
    }
}
