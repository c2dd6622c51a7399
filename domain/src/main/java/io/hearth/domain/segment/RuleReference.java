package io.hearth.domain.segment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A condition that names something kept elsewhere. {@link RuleResolver} puts in its place what it stands for. */
public sealed interface RuleReference extends SegmentRule {

    /** The contact is in one of these segments. */
    record SegmentIn(Set<SegmentId> segments) implements RuleReference {
        public SegmentIn {
            segments = Values.nonEmpty(segments);
        }
    }

    /** One of the contact's subjects is on one of these static lists. */
    record ListIn(Set<SegmentListId> lists) implements RuleReference {
        public ListIn {
            lists = Values.nonEmpty(lists);
        }
    }

    @Override
    default boolean matches(ContactFacts facts, LocalDate today) {
        throw new IllegalStateException(this + " stands for something that was not put in its place");
    }

    @Override
    default Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        throw new IllegalStateException(this + " stands for something that was not put in its place");
    }
}
