package io.hearth.store.analysis;

import io.hearth.store.contact.PublishedRun;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Who came back, by month of first contact.
 *
 * @param run empty before the first; then there are no cohorts
 * @param cohorts months in which somebody came, the first one first
 */
public record Retention(Optional<PublishedRun> run, List<Cohort> cohorts) {

    /**
     * Those who came in one month.
     *
     * @param contacts how many
     * @param active how many of them did something themselves in that month, in the month after, and so on up to the month
     *     of the run's instant, which is not over
     */
    public record Cohort(YearMonth month, long contacts, List<Long> active) {
        public Cohort {
            active = List.copyOf(active);
        }
    }

    public Retention {
        cohorts = List.copyOf(cohorts);
    }
}
