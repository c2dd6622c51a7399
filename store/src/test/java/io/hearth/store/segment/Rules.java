package io.hearth.store.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.DaysInStage;
import io.hearth.domain.segment.DaysSinceLastInteraction;
import io.hearth.domain.segment.EngagementScore;
import io.hearth.domain.segment.FeatureCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.RuleReference;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.Trait;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary rules of every kind; days lie in the first half of 2026. */
public final class Rules {

    public static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");
    public static final int DAYS = 200;

    private Rules() {}

    /** Of every kind, names of segments and lists among them. */
    public static Arbitrary<SegmentRule> any() {
        return trees(Arbitraries.oneOf(profiles(), profiles(), behaviours(), references()));
    }

    /** Without names that stand for something else. */
    public static Arbitrary<SegmentRule> resolved() {
        return trees(Arbitraries.oneOf(profiles(), known(), behaviours()));
    }

    /** What the contact's document knows. */
    public static Arbitrary<SegmentRule> ofTheContact() {
        return trees(Arbitraries.oneOf(profiles(), profiles(), known()));
    }

    private static Arbitrary<SegmentRule> trees(Arbitrary<SegmentRule> leaves) {
        return trees(leaves, 4);
    }

    private static Arbitrary<SegmentRule> trees(Arbitrary<SegmentRule> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<SegmentRule> groups = Combinators.combine(
                        Arbitraries.of(GroupRule.Kind.values()),
                        trees(leaves, depth - 1).list().ofMinSize(1).ofMaxSize(4))
                .as(GroupRule::new);
        return Arbitraries.oneOf(leaves, groups, groups);
    }

    public static Arbitrary<SegmentRule> profiles() {
        return Arbitraries.oneOf(
                features(),
                features(),
                some(FunnelStage.values()).map(ContactCondition.StageIn::new),
                some(Phase.values()).map(ContactCondition.PhaseIn::new),
                some(Channel.values()).map(ContactCondition.OriginChannelIn::new),
                Arbitraries.of(true, false).map(ContactCondition.DormantIs::new),
                Arbitraries.of(true, false).map(ContactCondition.PromoterIs::new),
                Arbitraries.of(true, false).map(ContactCondition.FollowingIs::new),
                some("lakeside", "riverside", "hillside").map(ContactCondition.ProjectIn::new),
                some("owner", "老业主", "vip").map(tags -> new ContactCondition.TraitIn(Trait.TAG, tags)),
                some("杭州市", "宁波市", "上海市").map(cities -> new ContactCondition.TraitIn(Trait.CITY, cities)),
                some("OWNER", "OWNER_RELATIVE", "EMPLOYEE", "PARTNER_EMPLOYEE")
                        .map(types -> new ContactCondition.TraitIn(Trait.BROKER_TYPE, types)),
                Combinators.combine(
                                Arbitraries.of(FunnelStage.values()),
                                day(),
                                Arbitraries.integers().between(0, 60))
                        .as((stage, day, more) -> new ContactCondition.ReachedOn(stage, day, day.plusDays(more))),
                range(12).map(range -> new MonthsSinceFirstContact(range[0], range[1])),
                range(DAYS).map(range -> new DaysSinceLastInteraction(range[0], range[1])),
                range(40).map(range -> new ContactCondition.InteractionCount(range[0], range[1])),
                Arbitraries.integers()
                        .between(0, 300)
                        .map(n -> Subject.parse("fan:o" + n))
                        .set()
                        .ofMinSize(1)
                        .ofMaxSize(50)
                        .map(ContactCondition.SubjectIn::new));
    }

    private static Arbitrary<SegmentRule> features() {
        return Arbitraries.oneOf(
                some(InteractionType.values()).map(FeatureCondition.OriginTypeIn::new),
                range(23).map(range -> new FeatureCondition.BestHourBetween(range[0], range[1])),
                Combinators.combine(Arbitraries.of(FeatureCondition.Measure.values()), range(4))
                        .as((measure, range) -> new FeatureCondition.FifthBetween(measure, 1 + range[0], 1 + range[1])),
                Arbitraries.oneOf(range(5), range(60), Arbitraries.just(new int[] {3, EngagementScore.MAX}))
                        .map(range -> new EngagementScore(range[0], range[1])),
                range(DAYS).map(range -> new DaysInStage(range[0], range[1])));
    }

    /** What the documents answer by themselves: one type or hardly any condition on the count, up to today or ever. */
    public static Arbitrary<SegmentRule> known() {
        Arbitrary<BehaviourDays> days = Arbitraries.oneOf(
                Arbitraries.integers().between(1, DAYS + 30).map(BehaviourDays.Within::new),
                day().map(first -> new BehaviourDays.Range(first, FIRST_DAY.plusDays(DAYS + 9))),
                Arbitraries.just(new BehaviourDays.Ever()));
        Arbitrary<Behaviour> ofOne = Combinators.combine(
                        Arbitraries.of(InteractionType.CONTENT_VIEW, InteractionType.SHARE), days, range(9))
                .as((type, when, count) ->
                        new Behaviour(Set.of(type), Set.of(), Set.of(), Set.of(), count[0], count[1], when));
        Arbitrary<Behaviour> ofSeveral = Combinators.combine(
                        some(InteractionType.values()), days, Arbitraries.of(true, false))
                .as((types, when, never) -> new Behaviour(
                        types, Set.of(), Set.of(), Set.of(), never ? 0 : 1, never ? 0 : Behaviour.NO_MOST, when));
        return Arbitraries.oneOf(ofOne, ofOne, ofSeveral).map(behaviour -> behaviour);
    }

    /** Any types so often in any days, alone and beside what else documents know. */
    public static Arbitrary<SegmentRule> windows() {
        Arbitrary<SegmentRule> windows = Combinators.combine(
                        some(InteractionType.CONTENT_VIEW, InteractionType.SHARE, InteractionType.MESSAGE),
                        counts(90),
                        days())
                .as((types, count, when) ->
                        new Behaviour(types, Set.of(), Set.of(), Set.of(), count[0], count[1], when));
        return Arbitraries.oneOf(windows, trees(Arbitraries.oneOf(windows, windows, profiles()), 2));
    }

    /** Short ones and long ones, such as end today, have ended, have not begun, or reach beyond all that happened. */
    private static Arbitrary<BehaviourDays> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, DAYS + 30).map(BehaviourDays.Within::new),
                Combinators.combine(
                                Arbitraries.integers().between(-20, DAYS + 9).map(FIRST_DAY::plusDays),
                                Arbitraries.oneOf(
                                        Arbitraries.integers().between(0, 9),
                                        Arbitraries.integers().between(0, DAYS + 30)))
                        .as((first, more) -> new BehaviourDays.Range(first, first.plusDays(more))),
                Arbitraries.just(new BehaviourDays.Ever()));
    }

    /** At least so often, at most so often with never among them, or between both. */
    private static Arbitrary<long[]> counts(int most) {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 6), Arbitraries.longs().between(0, most))
                .flatMap(least -> Arbitraries.oneOf(
                        Arbitraries.just(new long[] {Math.max(1, least), Behaviour.NO_MOST}),
                        Arbitraries.just(new long[] {0, least}),
                        Arbitraries.longs().between(least, least + 5).map(last -> new long[] {least, last})));
    }

    public static Arbitrary<SegmentRule> behaviours() {
        Arbitrary<Set<String>> contents = Arbitraries.oneOf(Arbitraries.just(Set.of()), some("a", "b", "c"));
        Arbitrary<Set<String>> projects = Arbitraries.oneOf(Arbitraries.just(Set.of()), some("lakeside", "riverside"));
        Arbitrary<Set<Channel>> channels =
                Arbitraries.oneOf(Arbitraries.just(Set.of()), some(Channel.WECHAT, Channel.ARTICLE));
        return Combinators.combine(some(InteractionType.values()), contents, projects, channels, counts(6), days())
                .as((types, content, project, channel, count, when) ->
                        new Behaviour(types, content, project, channel, count[0], count[1], when));
    }

    private static Arbitrary<SegmentRule> references() {
        return Arbitraries.oneOf(
                some("in-consideration", "old-owners", "x9")
                        .map(ids -> new RuleReference.SegmentIn(
                                ids.stream().map(SegmentId::new).collect(java.util.stream.Collectors.toSet()))),
                some("weekend", "fair_2026")
                        .map(ids -> new RuleReference.ListIn(
                                ids.stream().map(SegmentListId::new).collect(java.util.stream.Collectors.toSet()))));
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers().between(0, DAYS).map(FIRST_DAY::plusDays);
    }

    private static Arbitrary<int[]> range(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .array(int[].class)
                .ofSize(2)
                .map(range -> new int[] {Math.min(range[0], range[1]), Math.max(range[0], range[1])});
    }

    @SafeVarargs
    private static <T> Arbitrary<Set<T>> some(T... values) {
        return Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(3);
    }
}
