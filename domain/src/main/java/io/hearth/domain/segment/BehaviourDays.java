package io.hearth.domain.segment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

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

        /** Three years and a few days: more is a question for {@link Ever}. */
        public static final int MAX_DAYS = 1_100;

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

        /** @throws IllegalArgumentException if the range is empty, or longer than a window may be */
        public Range {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the range ends on " + to + ", before it begins on " + from);
            }
            if (ChronoUnit.DAYS.between(from, to) >= Within.MAX_DAYS) {
                throw new IllegalArgumentException(from + " to " + to + " has more than " + Within.MAX_DAYS + " days");
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
