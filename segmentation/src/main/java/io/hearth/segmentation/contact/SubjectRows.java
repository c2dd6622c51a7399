package io.hearth.segmentation.contact;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Rows that are sorted by subject, one subject at a time. A row without a day only names its subject. */
final class SubjectRows implements Iterator<SubjectRows.Group> {

    /** The order in which {@link #rollup} takes the columns. */
    static final List<String> COLUMNS =
            List.of("subject", "day", "type", "channel", "content_id", "project_id", "count", "first", "last");

    private final Iterator<Row> rows;
    private @Nullable Row next;

    SubjectRows(Iterator<Row> rows) {
        this.rows = rows;
        this.next = advance();
    }

    /** What one subject did; nothing, where it is only to be met. */
    record Group(Subject subject, List<DayRollup> rollups) {}

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
        while (next != null && subject.equals(next.getString(0))) {
            if (!next.isNullAt(1)) {
                rollups.add(rollup(next));
            }
            next = advance();
        }
        return new Group(Subject.parse(subject), rollups);
    }

    private @Nullable Row advance() {
        return rows.hasNext() ? rows.next() : null;
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
