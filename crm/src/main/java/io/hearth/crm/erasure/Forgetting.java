package io.hearth.crm.erasure;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.link.Erasures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Forgets a person in this room, and remembers that the other rooms have to. Referrals, deals and rewards stay, for they
 * are accounts; nothing in them says any more whose they were.
 */
public final class Forgetting {

    private final Database database;
    private final InstantSource clock;

    public Forgetting(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is to be forgotten everywhere. */
    public record Order(ContactId contact, Set<Subject> subjects) {

        public Order {
            subjects = Set.copyOf(subjects);
        }
    }

    /**
     * Forgets the person here, and puts their keys on the list of the erased: nothing about them comes in any more. A
     * second time goes on with what is not done.
     *
     * @param found keys that others know to be the person's
     * @return empty if nobody knows such a contact
     */
    public Optional<Order> begin(ContactId contact, Collection<Subject> found, String actor) {
        return database.inTransaction(() -> {
            Set<String> keys = new TreeSet<>(keysOf(contact));
            found.forEach(subject -> keys.add(subject.toString()));
            Optional<Order> before = order(contact);
            before.ifPresent(order -> order.subjects().forEach(subject -> keys.add(subject.toString())));
            if (keys.isEmpty()) {
                return before;
            }
            Order order = new Order(contact, keys.stream().map(Subject::parse).collect(Collectors.toSet()));
            keep(order, actor);
            new PeopleRows(database).forget(order, clock.instant());
            return Optional.of(order);
        });
    }

    /** Those that were begun, and that nobody has finished. */
    public List<Order> unfinished() {
        return database
                .sql("select contact_id from erasure where done_at is null order by asked_at")
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> order(new ContactId(id)).stream())
                .toList();
    }

    /** Everything is gone: now the keys go, too. */
    public void finished(ContactId contact) {
        database.sql("update erasure set subjects = '{}', done_at = coalesce(done_at, ?) where contact_id = ?")
                .params(Database.at(clock.instant()), contact.value())
                .update();
    }

    /** Whether a person's last trace went at or after the instant: what was counted before counts them. */
    public static boolean anyFinishedSince(Connection connection, Instant instant) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select exists (select 1 from erasure where done_at >= ?)")) {
            select.setObject(1, Database.at(instant));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<Order> order(ContactId contact) {
        boolean known = database.sql("select count(*) from erasure where contact_id = ?")
                        .param(contact.value())
                        .query(Long.class)
                        .single()
                > 0;
        Set<Subject> subjects = database
                .sql("select unnest(subjects) from erasure where contact_id = ?")
                .param(contact.value())
                .query(String.class)
                .list()
                .stream()
                .map(Subject::parse)
                .collect(Collectors.toSet());
        return known ? Optional.of(new Order(contact, subjects)) : Optional.empty();
    }

    private List<String> keysOf(ContactId contact) {
        String id = contact.value();
        return database.sql("select subject from contact where contact_id = :id and subject not like 'client:erased-%'"
                        + " union select subject from contact_link where contact_id = :id"
                        + " union select 'fan:' || openid from broker where contact_id = :id"
                        + " and openid not like 'erased-%'")
                .param("id", id)
                .query(String.class)
                .list();
    }

    private void keep(Order order, String actor) {
        Instant now = clock.instant();
        String[] keys = order.subjects().stream().map(Subject::toString).toArray(String[]::new);
        database.sql("insert into erasure (contact_id, subjects, asked_by, asked_at) values (?, ?, ?, ?)"
                        + " on conflict (contact_id) do update set subjects = excluded.subjects, done_at = null")
                .params(order.contact().value(), keys, actor, Database.at(now))
                .update();
        database.onConnection(connection -> {
            for (Subject subject : order.subjects()) {
                Erasures.add(connection, subject, now);
            }
            return order;
        });
        database.audit(new AuditEntry(
                now, actor, "CONTACT_ERASED", "contact", order.contact().value(), Map.of("trace", trace())));
    }

    /** Tells two requests apart without saying whose keys they were. */
    private static String trace() {
        return UUID.randomUUID().toString();
    }
}
