package io.hearth.domain.segment;

import io.hearth.domain.feature.BestHour;
import io.hearth.domain.feature.Rfm;
import io.hearth.domain.interaction.InteractionType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/** A condition on a contact's habits and scores. Scores change with a nightly run, not with time. */
public sealed interface FeatureCondition extends SegmentRule {

    @Override
    default Optional<LocalDate> nextChange(ContactFacts facts, LocalDate today) {
        return Optional.empty();
    }

    /** The first interaction was one of these. */
    record OriginTypeIn(Set<InteractionType> types) implements FeatureCondition {
        public OriginTypeIn {
            types = Values.nonEmpty(types);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            InteractionType origin = facts.features().originType();
            return origin != null && types.contains(origin);
        }
    }

    /**
     * The hour in which the contact is most likely to be reached, see {@link BestHour}.
     *
     * @param from 0 to 23
     * @param to 0 to 23, included
     */
    record BestHourBetween(int from, int to) implements FeatureCondition {

        public static final int LAST = 23;

        /** @throws IllegalArgumentException if the range is empty or no range of hours */
        public BestHourBetween {
            requireRange("hours", from, to, 0, LAST);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            BestHour best = facts.scores().bestHour();
            return best != null && best.hour() >= from && best.hour() <= to;
        }
    }

    /** What buyers are ranked by, in fifths. */
    enum Measure {
        RECENCY(Rfm::recency),
        FREQUENCY(Rfm::frequency),
        MONETARY(Rfm::monetary);

        private final ToIntFunction<Rfm> fifth;

        Measure(ToIntFunction<Rfm> fifth) {
            this.fifth = fifth;
        }
    }

    /**
     * A buyer's fifth among all buyers, see {@link Rfm}; whoever is no buyer has none.
     *
     * @param from 1, the last fifth, to 5
     * @param to 1 to 5, the best fifth, included
     */
    record FifthBetween(Measure measure, int from, int to) implements FeatureCondition {

        public static final int BEST = 5;

        /** @throws IllegalArgumentException if the range is empty or no range of fifths */
        public FifthBetween {
            requireRange("fifths", from, to, 1, BEST);
        }

        @Override
        public boolean matches(ContactFacts facts, LocalDate today) {
            Rfm rfm = facts.scores().rfm();
            int fifth = rfm == null ? 0 : measure.fifth.applyAsInt(rfm);
            return fifth >= from && fifth <= to;
        }
    }

    private static void requireRange(String what, int from, int to, int least, int most) {
        if (from < least || to < from || to > most) {
            throw new IllegalArgumentException(
                    what + " " + from + " to " + to + " are no range within " + least + " and " + most);
        }
    }
}
