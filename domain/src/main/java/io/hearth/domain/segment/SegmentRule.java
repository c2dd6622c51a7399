package io.hearth.domain.segment;

import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule over contacts: a tree of groups and conditions. It answers from {@link ContactFacts} alone, so that it gives the
 * same answer wherever it runs.
 */
public sealed interface SegmentRule
        permits GroupRule,
                ContactCondition,
                FeatureCondition,
                EngagementScore,
                DaysInStage,
                MonthsSinceFirstContact,
                DaysSinceLastInteraction,
                Behaviour,
                RuleReference {

    /** The deepest tree that is taken; a person cannot read more, and Elasticsearch takes queries of 30 levels. */
    int MAX_DEPTH = 20;

    /** The most groups and conditions that a person may write in one rule. */
    int MAX_NODES = 500;

    /**
     * The answer for one contact.
     *
     * @param today the human day of the instant that is asked about
     * @throws IllegalStateException if the rule names segments or lists that {@link RuleResolver} has not put in
     */
    boolean matches(ContactFacts facts, LocalDate today);

    /**
     * The first day after {@code today} on which the answer may be another one without a new interaction and without a
     * change of stage or flags; empty when no day can change it. Until that day the answer is certain.
     */
    Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today);

    /**
     * The earliest instant at which time alone may change the answer, changes of stage and flags included; empty when it
     * cannot. Until then the answer is certain as long as nothing new is known of the contact.
     */
    default Optional<Instant> nextChangeAt(ContactFacts facts, Instant now, HumanTime humanTime) {
        Stream<Instant> own = nextChange(facts, humanTime.dayOf(now)).map(humanTime::startOf).stream();
        return Stream.concat(own, Stream.ofNullable(facts.placement().nextChangeAt()))
                .min(Instant::compareTo);
    }

    /** 1 for a condition, one more than its deepest part for a group. */
    default int depth() {
        return 1;
    }

    /** How many groups and conditions there are. */
    default int nodes() {
        return 1;
    }
}
