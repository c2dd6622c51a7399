package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.Trait;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.trait.TraitLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are sorted by key, one contact at a time. A row without a day tells a trait of its contact, or only names
 * it.
 */
final class ContactRows implements Iterator<ContactRows.Group> {

    /** The order in which rows are read: {@link #rollup} takes the columns. */
    static final List<String> COLUMNS = List.of(
            ContactKeys.KEY,
            "subject",
            "day",
            "type",
            "channel",
            "content_id",
            "project_id",
            "count",
            "first",
            "last",
            "hours");

    /** The column that follows the others where anybody has traits. */
    private static final int TRAIT = COLUMNS.size();

    private final Iterator<Row> rows;
    private final boolean keysAreSubjects;
    private final HumanTime humanTime;
    private final Set<InteractionType> counted;
    private @Nullable Row next;

    /**
     * @param keysAreSubjects whether rows are kept together by their subject and not by the id of the contact
     * @param counted the types whose hours are wanted
     */
    ContactRows(Iterator<Row> rows, boolean keysAreSubjects, HumanTime humanTime, Set<InteractionType> counted) {
        this.rows = rows;
        this.keysAreSubjects = keysAreSubjects;
        this.humanTime = humanTime;
        this.counted = Set.copyOf(counted);
        this.next = advance();
    }

    /**
     * What one contact did; nothing, where it is only to be met.
     *
     * @param subjects those under which they did it, in the order of their stored forms
     * @param traits of all of their keys, whether they did something under them or not
     */
    record Group(
            ContactId contactId, List<Subject> subjects, List<DayRollup> rollups, HourCounts hours, Traits traits) {}

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Group next() {
        if (next == null) {
            throw new NoSuchElementException("no more contacts");
        }
        String key = next.getString(0);
        SortedSet<String> subjects = new TreeSet<>();
        List<DayRollup> rollups = new ArrayList<>();
        long[] hours = new long[HourCounts.HOURS];
        Map<Trait, SortedSet<String>> traits = new EnumMap<>(Trait.class);
        while (next != null && key.equals(next.getString(0))) {
            if (!next.isNullAt(2)) {
                subjects.add(keysAreSubjects ? key : next.getString(1));
                DayRollup rollup = rollup(next);
                rollups.add(rollup);
                addHours(next, rollup, hours);
            } else if (next.size() > TRAIT && !next.isNullAt(TRAIT)) {
                TraitLine line = TraitLine.parse(next.getString(TRAIT));
                traits.computeIfAbsent(line.trait(), trait -> new TreeSet<>()).add(line.value());
            }
            next = advance();
        }
        return new Group(
                contactId(key),
                subjects.stream().map(Subject::parse).toList(),
                rollups,
                HourCounts.of(hours),
                new Traits(traits));
    }

    private ContactId contactId(String key) {
        return keysAreSubjects ? ContactId.ofSubject(Subject.parse(key)) : new ContactId(key);
    }

    private @Nullable Row advance() {
        return rows.hasNext() ? rows.next() : null;
    }

    private void addHours(Row row, DayRollup rollup, long[] hours) {
        if (!counted.contains(rollup.type())) {
            return;
        }
        if (!row.isNullAt(10)) {
            List<Integer> counts = row.getList(10);
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
                row.getLocalDate(2),
                InteractionType.valueOf(row.getString(3)),
                Channel.valueOf(row.getString(4)),
                row.isNullAt(5) ? null : row.getString(5),
                row.isNullAt(6) ? null : row.getString(6),
                row.getLong(7),
                row.getInstant(8),
                row.getInstant(9));
    }
}
