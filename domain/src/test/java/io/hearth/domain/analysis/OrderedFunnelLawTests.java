package io.hearth.domain.analysis;

import static io.hearth.domain.interaction.InteractionType.FOLLOW;
import static io.hearth.domain.interaction.InteractionType.SCAN;
import static io.hearth.domain.interaction.InteractionType.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.analysis.OrderedFunnel.Act;
import io.hearth.domain.interaction.InteractionType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OrderedFunnelLawTests {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    /** Few types and few instants, so that ties and repeated steps are common. */
    @Property
    void itReachesWhatTryingEveryWayReaches(@ForAll("funnels") OrderedFunnel funnel, @ForAll("acts") List<Act> acts) {
        List<Act> inOrder = acts.stream().sorted(Comparator.comparing(Act::at)).toList();

        assertThat(funnel.reached(inOrder)).isEqualTo(tryEveryWay(funnel, new ArrayList<>(acts), 0, null, null));
    }

    @Test
    void actsAtTheSameInstantCountInAnyOrderAndOnce() {
        OrderedFunnel funnel = new OrderedFunnel(
                List.of(SCAN, FOLLOW, SCAN), Duration.ofDays(1), BEGIN, BEGIN.plus(Duration.ofDays(1)));

        assertThat(funnel.reached(List.of(new Act(FOLLOW, BEGIN), new Act(SCAN, BEGIN))))
                .isEqualTo(2);
        assertThat(funnel.reached(List.of(new Act(SCAN, BEGIN), new Act(FOLLOW, BEGIN), new Act(SCAN, BEGIN))))
                .isEqualTo(3);
    }

    private static int tryEveryWay(OrderedFunnel funnel, List<Act> left, int done, Instant first, Instant last) {
        int best = done;
        for (Act act : done == funnel.steps().size() ? List.<Act>of() : List.copyOf(left)) {
            Instant begun = done == 0 ? act.at() : first;
            boolean fits = act.type() == funnel.steps().get(done)
                    && (done > 0
                            || (!act.at().isBefore(funnel.begin()) && act.at().isBefore(funnel.end())))
                    && (done == 0 || !act.at().isBefore(last))
                    && !act.at().isAfter(begun.plus(funnel.window()));
            if (fits) {
                List<Act> others = new ArrayList<>(left);
                others.remove(act);
                best = Math.max(best, tryEveryWay(funnel, others, done + 1, begun, act.at()));
            }
        }
        return best;
    }

    @Provide
    Arbitrary<OrderedFunnel> funnels() {
        return Combinators.combine(
                        Arbitraries.of(SCAN, FOLLOW, VISIT).list().ofMinSize(2).ofMaxSize(4),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 8))
                .as((steps, window, begin, length) ->
                        new OrderedFunnel(steps, Duration.ofHours(window), hour(begin), hour(begin + length)));
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<InteractionType> types = Arbitraries.of(SCAN, FOLLOW, VISIT);
        return Combinators.combine(types, Arbitraries.integers().between(0, 10))
                .as((type, hour) -> new Act(type, hour(hour)))
                .list()
                .ofMaxSize(9);
    }

    private static Instant hour(int hour) {
        return BEGIN.plus(Duration.ofHours(hour));
    }
}
