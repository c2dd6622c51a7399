package io.hearth.api.segment;

import io.hearth.store.contact.PublishedRun;
import io.hearth.store.history.HistoryReader.Flow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A segment over time.
 *
 * @param run the last one that is in it; null before the first
 * @param days every day that was asked for, up to the run's
 */
record SegmentHistory(PreviewView.@Nullable RunView run, List<Day> days) {

    /**
     * One human day.
     *
     * @param size at its end; counted back from the present size by entries and exits
     */
    record Day(LocalDate day, long entered, long left, long size) {}

    private static final Flow NOBODY = new Flow(0, 0);

    /**
     * Counts back.
     *
     * @param sizeNow at the run
     * @param flows from the first day to the run's
     */
    static SegmentHistory of(
            PublishedRun run,
            long sizeNow,
            SortedMap<LocalDate, Flow> flows,
            LocalDate from,
            LocalDate to,
            LocalDate today) {
        List<Day> days = new ArrayList<>();
        long size = sizeNow;
        for (LocalDate day = today; !day.isBefore(from); day = day.minusDays(1)) {
            Flow flow = flows.getOrDefault(day, NOBODY);
            if (!day.isAfter(to)) {
                days.add(new Day(day, flow.entered(), flow.left(), size));
            }
            size -= flow.entered() - flow.left();
        }
        Collections.reverse(days);
        return new SegmentHistory(PreviewView.RunView.of(run), days);
    }
}
