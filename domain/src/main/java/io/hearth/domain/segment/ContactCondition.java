package io.hearth.domain.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.funnel.ReachedStage;
import io.hearth.domain.interaction.Channel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** A condition on what is known of the contact itself. Time alone does not change it, except through stage and flags. */
public sealed interface ContactCondition extends SegmentRule {

    @Override
    default Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        return Optional.empty();
    }

    /** The current stage is one of these. */
    record StageIn(Set<FunnelStage> stages) implements ContactCondition {
        public StageIn {
            stages = Values.nonEmpty(stages);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return stages.contains(facts.placement().stage());
        }
    }

    /** The current phase is one of these. */
    record PhaseIn(Set<Phase> phases) implements ContactCondition {
        public PhaseIn {
            phases = Values.nonEmpty(phases);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return phases.contains(facts.placement().stage().phase());
        }
    }

    /**
     * The stage was first reached on one of these days, both ends included; the contact may be further by now.
     * AWARENESS is reached with the first contact.
     */
    record ReachedOn(FunnelStage stage, LocalDate from, LocalDate to) implements ContactCondition {

        /** @throws IllegalArgumentException if the days are reversed */
        public ReachedOn {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the days end on " + to + ", before they begin on " + from);
            }
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            ReachedStage reached = facts.placement().reached().get(stage);
            if (reached == null) {
                return false;
            }
            LocalDate day = facts.dayOf(reached.at());
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The contact is dormant, or is not. */
    record DormantIs(boolean dormant) implements ContactCondition {
        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return facts.placement().dormant() == dormant;
        }
    }

    /** The contact is a promoter, or is not. */
    record PromoterIs(boolean promoter) implements ContactCondition {
        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return facts.placement().promoter() == promoter;
        }
    }

    /** The contact follows, or does not, by what was known at the instant asked about. */
    record FollowingIs(boolean following) implements ContactCondition {
        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return facts.following() == following;
        }
    }

    /** The first interaction came through one of these. */
    record OriginChannelIn(Set<Channel> channels) implements ContactCondition {
        public OriginChannelIn {
            channels = Values.nonEmpty(channels);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return channels.contains(facts.originChannel());
        }
    }

    /** One of these is among the projects that the contact looks at most, see {@link ContactFacts#projectIds()}. */
    record ProjectIn(Set<String> projectIds) implements ContactCondition {
        public ProjectIn {
            projectIds = Values.nonEmpty(projectIds);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return !Collections.disjoint(facts.projectIds(), projectIds);
        }
    }

    /** The contact has the trait with one of these values. */
    record TraitIn(Trait trait, Set<String> values) implements ContactCondition {

        /** @throws IllegalArgumentException if there are no values, or some that nobody can have */
        public TraitIn {
            values = trait.requireKnown(Values.nonEmpty(values));
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return !Collections.disjoint(facts.traits().of(trait), values);
        }
    }

    /**
     * So many interactions of any kind, ever.
     *
     * @param from at least this many
     * @param to at most this many
     */
    record InteractionCount(long from, long to) implements ContactCondition {

        /** @throws IllegalArgumentException if the range is empty or absurd */
        public InteractionCount {
            if (from < 0 || to < from || to > Behaviour.MAX_COUNT) {
                throw new IllegalArgumentException(
                        "counts " + from + " to " + to + " are no range within 0 and " + Behaviour.MAX_COUNT);
            }
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            long count = facts.interactionCount();
            return count >= from && count <= to;
        }
    }

    /** One of the contact's subjects is one of these. */
    record SubjectIn(Set<Subject> subjects) implements ContactCondition {

        /** The longest list that is taken. */
        public static final int MAX_SUBJECTS = 100_000;

        /** @throws IllegalArgumentException if there are none or too many */
        public SubjectIn {
            subjects = Values.nonEmpty(subjects);
            if (subjects.size() > MAX_SUBJECTS) {
                throw new IllegalArgumentException(
                        subjects.size() + " subjects, at most " + MAX_SUBJECTS + " are allowed");
            }
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return facts.subjects().stream().anyMatch(subjects::contains);
        }

        /** Without the subjects: logs name nobody. */
        @Override
        public String toString() {
            return "SubjectIn[" + subjects.size() + " subjects]";
        }
    }
}
