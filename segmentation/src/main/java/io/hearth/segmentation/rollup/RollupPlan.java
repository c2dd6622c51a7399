package io.hearth.segmentation.rollup;

import io.hearth.store.interaction.InteractionDays.Fingerprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run has to compute again. A day is kept as a whole once it is over, so what is kept does not depend on the
 * instant that a run asks about; the day of that instant is always counted from interactions.
 *
 * @param recomputed the days before today whose interactions differ from those that the kept rollup was made of
 * @param needed the days before today that hold something
 */
record RollupPlan(SortedMap<LocalDate, Fingerprint> recomputed, SortedSet<LocalDate> needed) {

    RollupPlan {
        recomputed = Collections.unmodifiableSortedMap(new TreeMap<>(recomputed));
        needed = Collections.unmodifiableSortedSet(new TreeSet<>(needed));
    }

    static RollupPlan of(RollupCatalog kept, SortedMap<LocalDate, Fingerprint> present, LocalDate today) {
        SortedMap<LocalDate, Fingerprint> recomputed = new TreeMap<>();
        SortedMap<LocalDate, Fingerprint> past = present.headMap(today);
        past.forEach((day, interactions) -> {
            RollupCatalog.Entry entry = kept.days().get(day);
            if (entry == null || !entry.interactions().equals(interactions)) {
                recomputed.put(day, interactions);
            }
        });
        return new RollupPlan(recomputed, new TreeSet<>(past.keySet()));
    }

    /** How many interactions the recomputed days hold. */
    long interactions() {
        return recomputed.values().stream().mapToLong(Fingerprint::count).sum();
    }

    /** The recomputed days as stretches without a gap. */
    List<DayRange> ranges() {
        List<DayRange> ranges = new ArrayList<>();
        for (LocalDate day : recomputed.keySet()) {
            int last = ranges.size() - 1;
            if (last >= 0 && ranges.get(last).to().plusDays(1).equals(day)) {
                ranges.set(last, new DayRange(ranges.get(last).from(), day));
            } else {
                ranges.add(new DayRange(day, day));
            }
        }
        return ranges;
    }

    /** The catalog after the recomputed days were written; days that became empty are gone. */
    RollupCatalog applied(RollupCatalog kept, SortedMap<LocalDate, Fingerprint> present, String runId) {
        SortedMap<LocalDate, RollupCatalog.Entry> days = new TreeMap<>(kept.days());
        days.keySet().retainAll(present.keySet());
        recomputed.forEach((day, interactions) -> days.put(day, new RollupCatalog.Entry(runId, interactions)));
        return new RollupCatalog(kept.zone(), days);
    }

    /** Both ends included. */
    record DayRange(LocalDate from, LocalDate to) {}
}
