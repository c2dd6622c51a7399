package io.hearth.store.link;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes and reads links on the caller's connection. A key without a link is {@link ContactId#ofSubject}'s. */
public final class ContactLinks {

    private static final String SELECT = "select subject, contact_id, evidence, author, changed_at from contact_link";

    private ContactLinks() {}

    /** Makes, moves or undoes the link of one key; what was said last holds. */
    public static void put(Connection connection, ContactLink link) throws SQLException {
        String sql = "insert into contact_link (subject, contact_id, evidence, author, changed_at)"
                + " values (?, ?, ?, ?, ?) on conflict (subject) do update set contact_id = excluded.contact_id,"
                + " evidence = excluded.evidence, author = excluded.author, changed_at = excluded.changed_at";
        ContactId contact = link.contact();
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, link.subject().toString());
            upsert.setString(2, contact == null ? null : contact.value());
            upsert.setString(3, link.evidence());
            upsert.setString(4, link.author());
            upsert.setObject(5, link.changedAt().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    /** The contact that a key belongs to, linked or by itself. */
    public static ContactId resolve(Connection connection, Subject subject) throws SQLException {
        return find(connection, subject)
                .flatMap(link -> Optional.ofNullable(link.contact()))
                .orElseGet(() -> ContactId.ofSubject(subject));
    }

    public static Optional<ContactLink> find(Connection connection, Subject subject) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " where subject = ?")) {
            select.setString(1, subject.toString());
            return links(select).stream().findFirst();
        }
    }

    /** The keys that are linked to a contact now. */
    public static List<Subject> of(Connection connection, ContactId contact) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where contact_id = ? order by subject")) {
            select.setString(1, contact.value());
            return links(select).stream().map(ContactLink::subject).toList();
        }
    }

    /**
     * Links in the order of their keys, undone ones included.
     *
     * @param after the stored form of the last key that was read; empty text for the first page
     */
    public static List<ContactLink> page(Connection connection, String after, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where subject > ? order by subject limit ?")) {
            select.setString(1, after);
            select.setInt(2, limit);
            return links(select);
        }
    }

    /** All links that hold now. */
    public static LinkSnapshot snapshot(Connection connection) throws SQLException {
        SortedMap<String, ContactId> contacts = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select subject, contact_id from contact_link where contact_id is not null");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                contacts.put(rows.getString(1), new ContactId(rows.getString(2)));
            }
        }
        return new LinkSnapshot(contacts);
    }

    /**
     * Links that were made, moved or undone at or after an instant. The instant is the transaction's, not its commit's:
     * who follows changes looks back some minutes too far.
     */
    public static List<ContactLink> changedSince(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where changed_at >= ? order by changed_at, subject")) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            return links(select);
        }
    }

    private static List<ContactLink> links(PreparedStatement select) throws SQLException {
        List<ContactLink> links = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String contact = rows.getString(2);
                links.add(new ContactLink(
                        Subject.parse(rows.getString(1)),
                        contact == null ? null : new ContactId(contact),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
        }
        return links;
    }
}
