package io.hearth.segmentation.contact;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.time.HumanTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows that are sorted by subject, one subject at a time. A row without a day only names its subject. */
final class SubjectRows implements Iterator<SubjectRows.Group> {

    /** The order in which {@link #rollup} takes the columns. */
    static final List<String> COLUMNS =
            List.of("subject", "day", "type", "channel", "content_id", "project_id", "count", "first", "last", "hours");

    private final Iterator<Row> rows;
    private final HumanTime humanTime;
    private final Set<InteractionType> counted;
    private @Nullable Row next;

    /** @param counted the types whose hours are wanted */
    SubjectRows(Iterator<Row> rows, HumanTime humanTime, Set<InteractionType> counted) {
        this.rows = rows;
        this.humanTime = humanTime;
        this.counted = Set.copyOf(counted);
        this.next = advance();
    }

    /** What one subject did; nothing, where it is only to be met. */
    record Group(Subject subject, List<DayRollup> rollups, HourCounts hours) {}

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Group next() {
        if (next == null) {
            throw new NoSuchElementException("no more subjects");
        }
        String subject = next.getString(0);
        List<DayRollup> rollups = new ArrayList<>();
        long[] hours = new long[HourCounts.HOURS];
        while (next != null && subject.equals(next.getString(0))) {
            if (!next.isNullAt(1)) {
                DayRollup rollup = rollup(next);
                rollups.add(rollup);
                addHours(next, rollup, hours);
            }
            next = advance();
        }
        return new Group(Subject.parse(subject), rollups, HourCounts.of(hours));
    }

    private @Nullable Row advance() {
        return rows.hasNext() ? rows.next() : null;
    }

    private void addHours(Row row, DayRollup rollup, long[] hours) {
        if (!counted.contains(rollup.type())) {
            return;
        }
        if (!row.isNullAt(9)) {
            List<Integer> counts = row.getList(9);
            for (int hour = 0; hour < hours.length; hour++) {
                hours[hour] += counts.get(hour);
            }
            return;
        }
        hours[humanTime.hourOf(rollup.first())]++;
        if (rollup.count() == 2) {
            hours[humanTime.hourOf(rollup.last())]++;
        }
    }

    private static DayRollup rollup(Row row) {
        return new DayRollup(
                row.getLocalDate(1),
                InteractionType.valueOf(row.getString(2)),
                Channel.valueOf(row.getString(3)),
                row.isNullAt(4) ? null : row.getString(4),
                row.isNullAt(5) ? null : row.getString(5),
                row.getLong(6),
                row.getInstant(7),
                row.getInstant(8));
    }
}
