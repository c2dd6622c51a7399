package io.hearth.store.segment;

import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.RuleProblem.Code;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a condition on what a contact did. */
final class BehaviourReader {

    private static final int MAX_VALUES = 1_000;

    private final RuleNode node;
    private final RuleProblems problems;

    BehaviourReader(RuleNode node, RuleProblems problems) {
        this.node = node;
        this.problems = problems;
    }

    @Nullable
    SegmentRule behaviour() {
        int before = problems.found();
        node.allow(
                "interaction_in",
                "at_least",
                "at_most",
                "within_days",
                "from",
                "to",
                "content_in",
                "project_in",
                "channel_in");
        Set<InteractionType> types = node.constants("interaction_in", InteractionType.class);
        Set<String> contents = node.texts("content_in", MAX_VALUES);
        Set<String> projects = node.texts("project_in", MAX_VALUES);
        Set<Channel> channels = node.has("channel_in") ? node.constants("channel_in", Channel.class) : Set.of();
        long atLeast = atLeast();
        long atMost = atMost(atLeast);
        BehaviourDays when = days();
        return problems.found() > before
                ? null
                : new Behaviour(types, contents, projects, channels, atLeast, atMost, when);
    }

    private long atLeast() {
        if (node.has("at_least")) {
            // 0 says something only beside at_most.
            return node.number("at_least", node.has("at_most") ? 0 : 1, Behaviour.MAX_COUNT);
        }
        return node.has("at_most") ? 0 : 1;
    }

    private long atMost(long atLeast) {
        return node.has("at_most") ? node.number("at_most", atLeast, Behaviour.MAX_COUNT) : Behaviour.NO_MOST;
    }

    private BehaviourDays days() {
        boolean range = node.has("from") || node.has("to");
        if (range && node.has("within_days")) {
            node.invalid("within_days", Code.EXCLUDING, "within_days and from/to exclude each other, take one out");
        } else if (range) {
            return range(node.day("from"), node.day("to"));
        } else if (node.has("within_days")) {
            return new BehaviourDays.Within((int) node.number("within_days", 1, BehaviourDays.Within.MAX_DAYS));
        }
        return new BehaviourDays.Ever();
    }

    private BehaviourDays range(LocalDate from, LocalDate to) {
        boolean known = !from.equals(LocalDate.EPOCH) && !to.equals(LocalDate.EPOCH);
        if (known && to.isBefore(from)) {
            node.invalid("to", Code.REVERSED, to + " is before from, " + from + "; exchange the two");
        } else if (known && ChronoUnit.DAYS.between(from, to) >= BehaviourDays.Within.MAX_DAYS) {
            int most = BehaviourDays.Within.MAX_DAYS;
            node.invalid(
                    "to", Code.OUT_OF_RANGE, "more than " + most + " days from " + from + "; leave both out for ever");
        } else if (known) {
            return new BehaviourDays.Range(from, to);
        }
        return new BehaviourDays.Ever();
    }
}
