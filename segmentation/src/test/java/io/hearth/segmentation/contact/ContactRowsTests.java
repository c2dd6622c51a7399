package io.hearth.segmentation.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactRowsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant EIGHT = HumanTime.SHANGHAI.startOf(DAY).plusSeconds(8 * 3_600);

    @Test
    void contactsWhoseKeysHaveTheSameHashAreToldApartThoughTheirRowsComeMixed() {
        List<InternalRow> rows = List.of(
                row(7, "fan:a", "FOLLOW"), row(7, "fan:b", "ENQUIRY"), row(7, "fan:a", "SHARE"), row(8, "fan:c", null));

        ContactRows contacts =
                new ContactRows(rows.iterator(), true, HumanTime.SHANGHAI, Set.of(InteractionType.SHARE));

        TreeMap<ContactId, List<InteractionType>> types = new TreeMap<>(Comparator.comparing(ContactId::value));
        List<Long> shares = new ArrayList<>();
        while (contacts.hasNext()) {
            ContactRows.Group group = contacts.next();
            types.put(
                    group.contactId(),
                    group.rollups().stream().map(DayRollup::type).toList());
            shares.add(group.hours().counts().get(8));
        }
        assertThat(types)
                .hasSize(3)
                .containsEntry(id("fan:a"), List.of(InteractionType.FOLLOW, InteractionType.SHARE))
                .containsEntry(id("fan:b"), List.of(InteractionType.ENQUIRY))
                .containsEntry(id("fan:c"), List.of());
        assertThat(shares).containsExactly(1L, 0L, 0L);
    }

    private static ContactId id(String subject) {
        return ContactId.ofSubject(Subject.parse(subject));
    }

    /** @param type null for a row that only names the contact */
    private static InternalRow row(long hash, String key, @Nullable String type) {
        Object day = type == null ? null : (int) DAY.toEpochDay();
        long at = EIGHT.getEpochSecond() * 1_000_000;
        return new GenericInternalRow(new Object[] {
            hash,
            UTF8String.fromString(key),
            null,
            day,
            type == null ? null : UTF8String.fromString(type),
            UTF8String.fromString("WECHAT"),
            null,
            null,
            1L,
            at,
            at,
            null
        });
    }
}
