package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.feature.HourCounts;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.Traits;
import io.hearth.domain.time.HumanTime;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are sorted by the hash of their key, one contact at a time. A row without a day tells a trait of its contact,
 * or only names it. Two keys may have the same hash: their rows come mixed, and are told apart.
 */
final class ContactRows implements Iterator<ContactRows.Group> {

    private final Iterator<InternalRow> rows;
    private final boolean keysAreSubjects;
    private final HumanTime humanTime;
    private final Set<InteractionType> counted;
    private final Queue<GatheredContact> gathered = new ArrayDeque<>();
    private @Nullable InternalRow next;

    /**
     * @param rows with the columns of {@link RollupRow}; each is read before the next one is asked for
     * @param keysAreSubjects whether rows are kept together by their subject and not by the id of the contact
     * @param counted the types whose hours are wanted
     */
    ContactRows(
            Iterator<InternalRow> rows, boolean keysAreSubjects, HumanTime humanTime, Set<InteractionType> counted) {
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
        return next != null || !gathered.isEmpty();
    }

    @Override
    public Group next() {
        if (gathered.isEmpty()) {
            gather();
        }
        return gathered.remove().group();
    }

    /** All contacts whose keys have the next hash: one, but for two in one run of thirty million over a million contacts. */
    private void gather() {
        if (next == null) {
            throw new NoSuchElementException("no more contacts");
        }
        long hash = RollupRow.hash(next);
        while (next != null && hash == RollupRow.hash(next)) {
            contact(RollupRow.key(next)).add(next);
            next = advance();
        }
    }

    private GatheredContact contact(UTF8String key) {
        for (GatheredContact contact : gathered) {
            if (contact.hasKey(key)) {
                return contact;
            }
        }
        GatheredContact contact = new GatheredContact(key.clone(), keysAreSubjects, humanTime, counted);
        gathered.add(contact);
        return contact;
    }

    private @Nullable InternalRow advance() {
        return rows.hasNext() ? rows.next() : null;
    }
}
