package io.hearth.domain.segment;

import java.time.LocalDate;

/** The days that a behaviour counts, both ends included. */
public sealed interface BehaviourDays {

    LocalDate begin(LocalDate today);

    LocalDate end(LocalDate today);

    /**
     * The day asked about and the {@code days − 1} days before it.
     *
     * @param days 1 to {@value #MAX_DAYS}
     */
    record Within(int days) implements BehaviourDays {

        /** Ten years. */
        public static final int MAX_DAYS = 3_650;

        /** @throws IllegalArgumentException if the number is absurd */
        public Within {
            if (days < 1 || days > MAX_DAYS) {
                throw new IllegalArgumentException(days + " is not between 1 and " + MAX_DAYS);
            }
        }

        @Override
        public LocalDate begin(LocalDate today) {
            return today.minusDays(days - 1L);
        }

        @Override
        public LocalDate end(LocalDate today) {
            return today;
        }
    }

    /** Fixed days; those after the day asked about hold nothing yet. */
    record Range(LocalDate from, LocalDate to) implements BehaviourDays {

        /** @throws IllegalArgumentException if the range is empty */
        public Range {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the range ends on " + to + ", before it begins on " + from);
            }
        }

        @Override
        public LocalDate begin(LocalDate today) {
            return from;
        }

        @Override
        public LocalDate end(LocalDate today) {
            return to;
        }
    }

    /** Whenever it was. */
    record Ever() implements BehaviourDays {

        @Override
        public LocalDate begin(LocalDate today) {
            return LocalDate.MIN;
        }

        @Override
        public LocalDate end(LocalDate today) {
            return LocalDate.MAX;
        }
    }
}
