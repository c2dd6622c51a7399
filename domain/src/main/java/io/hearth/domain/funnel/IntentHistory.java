package io.hearth.domain.funnel;

import io.hearth.domain.rollup.DayRollup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds when a contact first showed intent: the window slides over the days, one sign at a time. */
final class IntentHistory {

    private final StageRules rules;

    IntentHistory(StageRules rules) {
        this.rules = rules;
    }

    /** @param past in chronological order */
    @Nullable
    ReachedStage firstReached(List<DayRollup> past) {
        @Nullable ReachedStage first = null;
        for (Sign sign : rules.intent()) {
            first = StageEvaluator.earlier(first, firstReached(sign, past));
        }
        return first;
    }

    private @Nullable ReachedStage firstReached(Sign sign, List<DayRollup> past) {
        Deque<DayRollup> window = new ArrayDeque<>();
        long inWindow = 0;
        for (DayRollup rollup : past) {
            if (!sign.counts(rollup)) {
                continue;
            }
            LocalDate begin = rollup.day().minusDays(rules.windowDays() - 1L);
            while (!window.isEmpty() && window.getFirst().day().isBefore(begin)) {
                inWindow -= window.removeFirst().count();
            }
            window.addLast(rollup);
            inWindow += rollup.count();
            if (inWindow >= sign.atLeast()) {
                return reached(sign, rollup.day(), past, window);
            }
        }
        return null;
    }

    /** The day is found; within it, all rollups of the sign count, also those that come later in the order. */
    private static ReachedStage reached(Sign sign, LocalDate day, List<DayRollup> past, Deque<DayRollup> window) {
        long before = window.stream()
                .filter(rollup -> rollup.day().isBefore(day))
                .mapToLong(DayRollup::count)
                .sum();
        List<DayRollup> sameDay = past.stream()
                .filter(rollup -> rollup.day().equals(day) && sign.counts(rollup))
                .toList();
        Instant at = nth(sign.atLeast() - before, sameDay);
        return new ReachedStage(at, new StageReason(FunnelStage.CONSIDERATION, sign.type(), sign.atLeast(), day));
    }

    private static Instant nth(long n, List<DayRollup> sameDay) {
        List<Instant> known = new ArrayList<>();
        for (DayRollup rollup : sameDay) {
            known.add(rollup.first());
            long others = Math.min(rollup.count() - 1, n);
            known.addAll(Collections.nCopies((int) others, rollup.last()));
        }
        Collections.sort(known);
        return known.get((int) n - 1);
    }
}
