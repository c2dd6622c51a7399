package io.hearth.domain.segment;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.Phase;
import io.hearth.domain.interaction.Channel;
import java.time.LocalDate;
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
            stages = nonEmpty(stages);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return stages.contains(facts.placement().stage());
        }
    }

    /** The current phase is one of these. */
    record PhaseIn(Set<Phase> phases) implements ContactCondition {
        public PhaseIn {
            phases = nonEmpty(phases);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return phases.contains(facts.placement().stage().phase());
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

    /** The first interaction came through one of these. */
    record OriginChannelIn(Set<Channel> channels) implements ContactCondition {
        public OriginChannelIn {
            channels = nonEmpty(channels);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            return channels.contains(facts.originChannel());
        }
    }

    private static <T> Set<T> nonEmpty(Set<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("an empty list matches nobody");
        }
        return Set.copyOf(values);
    }
}
