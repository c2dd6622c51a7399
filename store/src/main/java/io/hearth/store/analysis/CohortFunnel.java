package io.hearth.store.analysis;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.contact.PublishedRun;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The funnel by month of first contact.
 *
 * @param run empty before the first; then there are no cohorts
 * @param cohorts months in which somebody came, the first one first
 */
public record CohortFunnel(Optional<PublishedRun> run, List<Cohort> cohorts) {

    /**
     * Those who came in one month.
     *
     * @param contacts how many
     * @param reached how many of them have reached each stage by now; never more than the stage before
     */
    public record Cohort(YearMonth month, long contacts, Map<FunnelStage, Long> reached) {
        public Cohort {
            reached = Collections.unmodifiableMap(new EnumMap<>(reached));
        }
    }

    public CohortFunnel {
        cohorts = List.copyOf(cohorts);
    }
}
