package io.hearth.store.interaction;

import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import java.time.Instant;
import java.time.YearMonth;

/** Finds the index of an instant. Remembers the last month, for neighbours mostly lie in the same one. */
final class MonthlyIndex {

    private final IndexNames names;
    private final HumanTime humanTime;
    private Instant from = Instant.MAX;
    private Instant until = Instant.MIN;
    private String index = "";

    MonthlyIndex(IndexNames names, HumanTime humanTime) {
        this.names = names;
        this.humanTime = humanTime;
    }

    String of(Instant occurredAt) {
        if (occurredAt.isBefore(from) || !occurredAt.isBefore(until)) {
            remember(humanTime.monthOf(occurredAt));
        }
        return index;
    }

    private void remember(YearMonth month) {
        from = humanTime.startOf(month.atDay(1));
        until = humanTime.startOf(month.plusMonths(1).atDay(1));
        index = names.interactions(month);
    }
}
