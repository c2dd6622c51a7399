package io.hearth.store.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.GroupRule;
import io.hearth.domain.segment.MonthsSinceFirstContact;
import io.hearth.domain.segment.SegmentRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRuleJsonTests {

    @Property(tries = 300)
    void whatIsWrittenReadsBackAsItself(@ForAll("rules") SegmentRule rule) {
        assertThat(SegmentRuleJson.parse(SegmentRuleJson.write(rule).toString()))
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"all\":[{\"dormant\":true},{\"interaction_in\":[\"SHARE\"],\"within_days\":-3}]}"
                        + "| $.all[1].within_days: -3 is not between 1 and 3650",
                "{\"interaction_in\":[\"SHARE\"],\"within_days\":2.5}"
                        + "| $.within_days: 2.5 is not between 1 and 3650",
                "{\"all\":[]} | $.all: a list that is not empty is needed, not []",
                "{\"any\":[{\"stage_in\":[\"LOVE\"]}]}"
                        + "| $.any[0].stage_in[0]: \"LOVE\" is none of AWARENESS, CONSIDERATION, PURCHASE, USE, OPINION, ADVOCACY",
                "{\"stage_in\":\"USE\"} | $.stage_in: a list that is not empty is needed, not \"USE\"",
                "{\"dormant\":\"yes\"} | $.dormant: \"yes\" is neither true nor false",
                "{\"dormant\":true,\"stage\":1} | $.stage: unknown here, known are dormant",
                "{\"none\":[7]} | $.none[0]: an object is needed, not 7",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-02-30\",\"to\":\"2026-03-01\"}"
                        + "| $.from: \"2026-02-30\" is no day such as 2026-03-01",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-03-02\",\"to\":\"2026-03-01\"}"
                        + "| $.to: 2026-03-01 is before from, 2026-03-02",
                "{\"interaction_in\":[\"SHARE\"],\"from\":\"2026-03-02\"} | $.to: nothing is no day such as 2026-03-01",
                "{\"months_since_first_contact\":{\"from\":3,\"to\":1}}"
                        + "| $.months_since_first_contact.to: 1 is not between 3 and 1200",
                "{\"months_since_first_contact\":{}} | $.months_since_first_contact: from or to is needed"
            })
    void aMistakeIsNamedWithItsPath(String json, String message) {
        assertThatExceptionOfType(InvalidSegmentRuleException.class)
                .isThrownBy(() -> SegmentRuleJson.parse(json))
                .withMessage(message);
    }

    @Test
    void aNodeThatSaysNothingOrTwoThingsIsRefused() {
        for (String json : List.of("{}", "{\"dormant\":true,\"promoter\":true}", "{\"tag_in\":[\"x\"]}")) {
            assertThatExceptionOfType(InvalidSegmentRuleException.class)
                    .isThrownBy(() -> SegmentRuleJson.parse(json))
                    .withMessageStartingWith("$: exactly one of all, any, none");
        }
    }

    @ParameterizedTest
    @CsvSource({"33", "1000", "100000"})
    void aTreeDeeperThanThirtyTwoLevelsIsRefused(int depth) {
        String json = "{\"all\":[".repeat(depth - 1) + "{\"dormant\":true}" + "]}".repeat(depth - 1);
        assertThatExceptionOfType(InvalidSegmentRuleException.class).isThrownBy(() -> SegmentRuleJson.parse(json));
    }

    @Test
    void aTreeOfThirtyTwoLevelsIsTaken() {
        String json = "{\"all\":[".repeat(31) + "{\"dormant\":true}" + "]}".repeat(31);
        assertThat(SegmentRuleJson.parse(json).depth()).isEqualTo(32);
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String json : List.of("", "{", "[1", "{\"dormant\":true} x")) {
            assertThatExceptionOfType(InvalidSegmentRuleException.class)
                    .isThrownBy(() -> SegmentRuleJson.parse(json))
                    .withMessageStartingWith("$: ");
        }
    }

    @Provide
    Arbitrary<SegmentRule> rules() {
        return Arbitraries.lazyOf(this::conditions, this::conditions, this::behaviours, this::groups);
    }

    private Arbitrary<SegmentRule> groups() {
        return Combinators.combine(
                        Arbitraries.of(GroupRule.Kind.values()),
                        rules().list().ofMinSize(1).ofMaxSize(3))
                .as(GroupRule::new);
    }

    private Arbitrary<SegmentRule> conditions() {
        return Arbitraries.oneOf(
                some(FunnelStage.values()).map(ContactCondition.StageIn::new),
                some(Phase.values()).map(ContactCondition.PhaseIn::new),
                some(Channel.values()).map(ContactCondition.OriginChannelIn::new),
                Arbitraries.of(true, false).map(ContactCondition.DormantIs::new),
                Arbitraries.of(true, false).map(ContactCondition.PromoterIs::new),
                Arbitraries.integers().between(0, 24).map(from -> new MonthsSinceFirstContact(from, from + 3)));
    }

    private Arbitrary<SegmentRule> behaviours() {
        LocalDate first = LocalDate.parse("2026-03-01");
        Arbitrary<BehaviourDays> days = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 3_650).map(BehaviourDays.Within::new),
                Arbitraries.integers().between(0, 99).map(n -> new BehaviourDays.Range(first, first.plusDays(n))),
                Arbitraries.just(new BehaviourDays.Ever()));
        Arbitrary<Set<String>> names =
                Arbitraries.strings().ofMaxLength(5).set().ofMaxSize(2);
        return Combinators.combine(
                        some(InteractionType.values()),
                        names,
                        names,
                        Arbitraries.longs().between(1, 100),
                        days)
                .as(Behaviour::new);
    }

    private static <T> Arbitrary<Set<T>> some(T[] values) {
        return Arbitraries.of(values).set().ofMinSize(1).ofMaxSize(3);
    }
}
