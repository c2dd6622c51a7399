package io.hearth.store.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.DaysSinceLastInteraction;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.RuleReference;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import io.hearth.domain.segment.SegmentRule;
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
        return trees(Arbitraries.oneOf(profiles(), behaviours(), references()));
    }

    /** Without names that stand for something else. */
    public static Arbitrary<SegmentRule> resolved() {
        return trees(Arbitraries.oneOf(profiles(), profiles(), behaviours()));
    }

    /** Without behaviours too: what the contact's document knows. */
    public static Arbitrary<SegmentRule> ofTheContact() {
        return trees(profiles());
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
                some(FunnelStage.values()).map(ContactCondition.StageIn::new),
                some(Phase.values()).map(ContactCondition.PhaseIn::new),
                some(Channel.values()).map(ContactCondition.OriginChannelIn::new),
                Arbitraries.of(true, false).map(ContactCondition.DormantIs::new),
                Arbitraries.of(true, false).map(ContactCondition.PromoterIs::new),
                Arbitraries.of(true, false).map(ContactCondition.FollowingIs::new),
                some("lakeside", "riverside", "hillside").map(ContactCondition.ProjectIn::new),
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

    public static Arbitrary<SegmentRule> behaviours() {
        Arbitrary<BehaviourDays> days = Arbitraries.oneOf(
                Arbitraries.integers().between(1, DAYS).map(BehaviourDays.Within::new),
                Combinators.combine(day(), Arbitraries.integers().between(0, 99))
                        .as((first, more) -> new BehaviourDays.Range(first, first.plusDays(more))),
                Arbitraries.just(new BehaviourDays.Ever()));
        Arbitrary<Set<String>> contents = Arbitraries.oneOf(Arbitraries.just(Set.of()), some("a", "b", "c"));
        Arbitrary<Set<String>> projects = Arbitraries.oneOf(Arbitraries.just(Set.of()), some("lakeside", "riverside"));
        Arbitrary<Set<Channel>> channels =
                Arbitraries.oneOf(Arbitraries.just(Set.of()), some(Channel.WECHAT, Channel.ARTICLE));
        Arbitrary<long[]> counts = Arbitraries.longs()
                .between(0, 6)
                .flatMap(least -> Arbitraries.oneOf(
                        Arbitraries.just(new long[] {Math.max(1, least), Behaviour.NO_MOST}),
                        Arbitraries.longs().between(least, least + 5).map(most -> new long[] {least, most})));
        return Combinators.combine(some(InteractionType.values()), contents, projects, channels, counts, days)
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
