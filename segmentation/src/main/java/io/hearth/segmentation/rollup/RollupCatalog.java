package io.hearth.segmentation.rollup;

import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are kept, from which interactions and where.
 *
 * @param zone whose days they are
 */
record RollupCatalog(ZoneId zone, SortedMap<LocalDate, Entry> days) {

    /**
     * One day.
     *
     * @param runId the run that computed it; names the folder
     * @param interactions what the day held when it was computed
     */
    record Entry(String runId, Fingerprint interactions) {}

    RollupCatalog {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    static RollupCatalog empty(ZoneId zone) {
        return new RollupCatalog(zone, new TreeMap<>());
    }
}
