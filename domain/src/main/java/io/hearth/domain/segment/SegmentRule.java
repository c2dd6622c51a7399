package io.hearth.domain.segment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule over contacts: a tree of groups and conditions. It answers from {@link ContactFacts} alone, so that it gives the
 * same answer wherever it runs.
 */
public sealed interface SegmentRule permits GroupRule, ContactCondition, MonthsSinceFirstContact, Behaviour {

    /** The deepest tree that is taken; a person cannot read more, and a parser must not run out of stack. */
    int MAX_DEPTH = 32;

    /** @param today the human day of the instant that is asked about */
    boolean matches(ContactFacts facts, LocalDate today);

    /**
     * The first day after {@code today} on which the answer may be another one without a new interaction and without a
     * change of stage or flags; empty when no day can change it. Until that day the answer is certain.
     */
    Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today);

    /** 1 for a condition, one more than its deepest part for a group. */
    default int depth() {
        return 1;
    }
}
