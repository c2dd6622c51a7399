package io.hearth.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.funnel.StageEvaluator;
import io.hearth.domain.funnel.StageRules;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.rollup.RollupBuilder;
import io.hearth.domain.time.HumanTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRuleTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final SegmentRule CONSIDERS = new ContactCondition.StageIn(Set.of(FunnelStage.CONSIDERATION));
    private static final SegmentRule PROMOTES = new ContactCondition.PromoterIs(true);

    private final ContactFacts enquirer = facts(
            RollupBuilder.at("2026-05-31", InteractionType.FOLLOW),
            RollupBuilder.at("2026-06-20", InteractionType.ENQUIRY));

    @Test
    void conditionsLookAtStagePhaseFlagsAndOrigin() {
        assertThat(CONSIDERS.matches(enquirer, TODAY)).isTrue();
        assertThat(new ContactCondition.PhaseIn(Set.of(Phase.NURTURE)).matches(enquirer, TODAY))
                .isTrue();
        assertThat(new ContactCondition.DormantIs(true).matches(enquirer, TODAY))
                .isFalse();
        assertThat(new ContactCondition.OriginChannelIn(Set.of(Channel.WECHAT)).matches(enquirer, TODAY))
                .isTrue();
        assertThat(PROMOTES.matches(enquirer, TODAY)).isFalse();
    }

    @Test
    void groupsCombineTheirParts() {
        assertThat(GroupRule.all(CONSIDERS, PROMOTES).matches(enquirer, TODAY)).isFalse();
        assertThat(GroupRule.any(CONSIDERS, PROMOTES).matches(enquirer, TODAY)).isTrue();
        assertThat(GroupRule.none(CONSIDERS, PROMOTES).matches(enquirer, TODAY)).isFalse();
        assertThat(GroupRule.none(PROMOTES).matches(enquirer, TODAY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-02-27, 0",
        "2026-01-31, 2026-02-28, 1",
        "2026-01-31, 2026-03-30, 1",
        "2026-01-31, 2026-03-31, 2",
        "2024-01-31, 2024-02-28, 0",
        "2024-01-31, 2024-02-29, 1",
        "2026-05-15, 2026-05-15, 0"
    })
    void monthsCountAsTheNurturePlanCountsThem(String first, String today, int months) {
        ContactFacts facts = facts(RollupBuilder.at(first, InteractionType.FOLLOW));
        assertThat(new MonthsSinceFirstContact(months, months).matches(facts, LocalDate.parse(today)))
                .isTrue();
    }

    @Test
    void aBehaviourCountsTypesContentAndDays() {
        ContactFacts reader = facts(
                RollupBuilder.at("2026-06-01", InteractionType.CONTENT_VIEW, "a"),
                RollupBuilder.at("2026-06-01", InteractionType.CONTENT_VIEW, "b"),
                RollupBuilder.at("2026-06-30", InteractionType.SHARE, "a"));
        assertThat(views(2, new BehaviourDays.Within(30)).matches(reader, TODAY))
                .isTrue();
        assertThat(views(2, new BehaviourDays.Within(29)).matches(reader, TODAY))
                .isFalse();
        assertThat(views(3, new BehaviourDays.Ever()).matches(reader, TODAY)).isFalse();
        assertThat(new Behaviour(
                                Set.of(InteractionType.CONTENT_VIEW, InteractionType.SHARE),
                                Set.of("a"),
                                Set.of(),
                                Set.of(),
                                2,
                                Behaviour.NO_MOST,
                                new BehaviourDays.Range(LocalDate.parse("2026-06-01"), TODAY))
                        .matches(reader, TODAY))
                .isTrue();
    }

    @Test
    void aWindowsNextChangeIsTheDayOnWhichItHoldsTooLittle() {
        ContactFacts reader = facts(
                RollupBuilder.at("2026-06-01", InteractionType.CONTENT_VIEW, "a"),
                RollupBuilder.at("2026-06-10", InteractionType.CONTENT_VIEW, "b"),
                RollupBuilder.at("2026-06-20", InteractionType.CONTENT_VIEW, "c"));
        SegmentRule rule = views(2, new BehaviourDays.Within(30));
        assertThat(rule.nextChange(reader, TODAY)).contains(LocalDate.parse("2026-07-10"));
        assertThat(rule.matches(reader, LocalDate.parse("2026-07-09"))).isTrue();
        assertThat(rule.matches(reader, LocalDate.parse("2026-07-10"))).isFalse();
    }

    @Test
    void atMostCountsDownwardsUntilItHolds() {
        ContactFacts reader = facts(
                RollupBuilder.at("2026-06-01", InteractionType.CONTENT_VIEW, "a"),
                RollupBuilder.at("2026-06-10", InteractionType.CONTENT_VIEW, "b"));
        SegmentRule hardlyReads = views(0, 1, new BehaviourDays.Within(30));
        assertThat(hardlyReads.matches(reader, TODAY)).isFalse();
        assertThat(hardlyReads.nextChange(reader, TODAY)).contains(LocalDate.parse("2026-07-01"));
        assertThat(hardlyReads.matches(reader, LocalDate.parse("2026-07-01"))).isTrue();
        assertThat(views(0, 0, new BehaviourDays.Ever()).matches(reader, TODAY)).isFalse();
        assertThat(views(2, 2, new BehaviourDays.Ever()).matches(reader, TODAY)).isTrue();
    }

    @Test
    void followingIsWhatWasSaidLast() {
        SegmentRule follows = new ContactCondition.FollowingIs(true);
        assertThat(follows.matches(enquirer, TODAY)).isTrue();
        assertThat(follows.matches(
                        facts(
                                RollupBuilder.at("2026-05-31", InteractionType.FOLLOW),
                                RollupBuilder.at("2026-06-01", InteractionType.UNFOLLOW)),
                        TODAY))
                .isFalse();
        assertThat(follows.matches(
                        facts(
                                RollupBuilder.at("2026-05-31", InteractionType.FOLLOW),
                                RollupBuilder.at("2026-05-31", InteractionType.UNFOLLOW)),
                        TODAY))
                .isFalse();
        assertThat(follows.matches(facts(RollupBuilder.at("2026-05-31", InteractionType.SCAN)), TODAY))
                .isFalse();
    }

    @Test
    void profileConditionsLookAtReachedStagesCountsRecencyAndKeys() {
        assertThat(reached(FunnelStage.CONSIDERATION, "2026-06-20", "2026-06-20")
                        .matches(enquirer, TODAY))
                .isTrue();
        assertThat(reached(FunnelStage.CONSIDERATION, "2026-06-21", "2026-06-30")
                        .matches(enquirer, TODAY))
                .isFalse();
        assertThat(reached(FunnelStage.USE, "2026-06-01", "2026-06-30").matches(enquirer, TODAY))
                .isFalse();
        assertThat(new ContactCondition.InteractionCount(2, 2).matches(enquirer, TODAY))
                .isTrue();
        assertThat(new DaysSinceLastInteraction(10, 10).matches(enquirer, TODAY))
                .isTrue();
        assertThat(new DaysSinceLastInteraction(11, 20).nextChange(enquirer, TODAY))
                .contains(LocalDate.parse("2026-07-01"));
        assertThat(new ContactCondition.SubjectIn(Set.of(Subject.parse("fan:o1"))).matches(enquirer, TODAY))
                .isTrue();
        assertThat(new ContactCondition.SubjectIn(Set.of(Subject.parse("client:o1"))).matches(enquirer, TODAY))
                .isFalse();
    }

    @Test
    void anAbsurdRuleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> GroupRule.all());
        assertThatIllegalArgumentException().isThrownBy(() -> new BehaviourDays.Within(-3));
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthsSinceFirstContact(3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> nested(SegmentRule.MAX_DEPTH));
        assertThat(nested(SegmentRule.MAX_DEPTH - 1).depth()).isEqualTo(SegmentRule.MAX_DEPTH);
    }

    private static SegmentRule nested(int groups) {
        SegmentRule rule = CONSIDERS;
        for (int i = 0; i < groups; i++) {
            rule = GroupRule.all(rule);
        }
        return rule;
    }

    private static SegmentRule reached(FunnelStage stage, String from, String to) {
        return new ContactCondition.ReachedOn(stage, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void oneOfSeveralValuesOfATraitIsEnough() {
        ContactFacts known = facts(new Traits(Map.of(
                Trait.TAG, new TreeSet<>(Set.of("vip", "老业主")), Trait.CITY, new TreeSet<>(Set.of("杭州市")))));
        assertThat(new ContactCondition.TraitIn(Trait.TAG, Set.of("老业主", "new")).matches(known, TODAY))
                .isTrue();
        assertThat(new ContactCondition.TraitIn(Trait.CITY, Set.of("老业主")).matches(known, TODAY))
                .isFalse();
        assertThat(new ContactCondition.TraitIn(Trait.BROKER_TYPE, Set.of("OWNER")).matches(known, TODAY))
                .isFalse();
    }

    @Test
    void aBrokerTypeThatNobodyCanHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactCondition.TraitIn(Trait.BROKER_TYPE, Set.of("OWNER", "FRIEND")));
        assertThat(new ContactCondition.TraitIn(Trait.TAG, Set.of("FRIEND")).values())
                .containsExactly("FRIEND");
    }

    private static Behaviour views(long atLeast, long atMost, BehaviourDays days) {
        return new Behaviour(Set.of(InteractionType.CONTENT_VIEW), Set.of(), Set.of(), Set.of(), atLeast, atMost, days);
    }

    private static Behaviour views(long atLeast, BehaviourDays days) {
        return Behaviour.atLeast(atLeast, days, InteractionType.CONTENT_VIEW);
    }

    private static ContactFacts facts(DayRollup... rollups) {
        List<DayRollup> past = List.of(rollups);
        var placement = new StageEvaluator(StageRules.DEFAULT, HumanTime.SHANGHAI)
                .evaluate(past, HumanTime.SHANGHAI.startOf(LocalDate.parse("2026-07-01")))
                .orElseThrow();
        return new ContactFacts(
                List.of(Subject.parse("fan:o1")),
                placement,
                past.get(0).channel(),
                past.get(0).day(),
                past,
                HumanTime.SHANGHAI);
    }

    private static ContactFacts facts(Traits traits) {
        ContactFacts facts = facts(RollupBuilder.at("2026-06-20", InteractionType.ENQUIRY));
        return new ContactFacts(
                facts.subjects(),
                facts.placement(),
                facts.originChannel(),
                facts.firstContactDay(),
                facts.rollups(),
                facts.humanTime(),
                facts.features(),
                facts.scores(),
                traits);
    }
}
