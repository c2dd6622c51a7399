package io.hearth.store.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatList;
import static org.awaitility.Awaitility.await;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.TestDatabase;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContactLinksIT {

    private static final Instant AT = Instant.parse("2026-11-22T06:00:00Z");

    private final Transactions transactions = new Transactions(TestDatabase.create());
    private final Subject fan = Subject.fan(new OpenId("oFan"));
    private final Subject other = Subject.fan(new OpenId("oOther"));
    private final ContactId contact = new ContactId("c-1");

    @Test
    void aKeyIsItsOwnContactUntilItIsLinkedAndAgainWhenTheLinkIsUndone() throws SQLException {
        assertThat(resolve(fan)).isEqualTo(ContactId.ofSubject(fan));

        put(new ContactLink(fan, contact, "signed the contract", "lin", AT));
        assertThat(resolve(fan)).isEqualTo(contact);
        assertThatList(transactions.run(connection -> ContactLinks.of(connection, contact)))
                .containsExactly(fan);

        assertThat(transactions.run(ContactLinks::snapshot).contacts())
                .containsExactly(Map.entry(fan.toString(), contact));

        put(new ContactLink(fan, null, "was someone else", "lin", AT.plusSeconds(60)));
        assertThat(resolve(fan)).isEqualTo(ContactId.ofSubject(fan));
        assertThat(transactions.run(ContactLinks::snapshot)).isEqualTo(LinkSnapshot.NONE);
    }

    @Test
    void whoFollowsChangesLearnsOfUndoneLinks() throws SQLException {
        put(new ContactLink(fan, null, "was someone else", "lin", AT));
        put(new ContactLink(other, contact, "same number", "lin", AT.minusSeconds(1)));

        List<ContactLink> changed = transactions.run(connection -> ContactLinks.changedSince(connection, AT));

        assertThat(changed).extracting(ContactLink::subject).containsExactly(fan);
        assertThatList(transactions.run(connection -> ContactLinks.page(connection, "", 10)))
                .hasSize(2);
        assertThatList(transactions.run(connection -> ContactLinks.page(connection, fan.toString(), 10)))
                .extracting(ContactLink::subject)
                .containsExactly(other);
    }

    @Test
    void theErasedAreKnownAgain() throws SQLException {
        Set<Subject> erased = transactions.run(connection -> {
            Erasures.add(connection, fan, AT);
            Erasures.add(connection, fan, AT.plusSeconds(1));
            return Erasures.among(connection, List.of(fan, other));
        });

        assertThat(erased).containsExactly(fan);
    }

    @Test
    void anErasureWaitsForWhoHasAskedAndStillWrites() throws Exception {
        CompletableFuture<Boolean> erasure = transactions.run(connection -> {
            Erasures.among(connection, List.of(fan));
            CompletableFuture<Boolean> begun = CompletableFuture.supplyAsync(this::awaitThoseWhoAsked);
            await().until(() -> anybodyWaits(connection));
            assertThat(begun).isNotDone();
            return begun;
        });

        assertThat(erasure.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anErasureThatWaitedLongEnoughLetsTheOthersGoOn() throws SQLException {
        boolean nobodyWrites = transactions.run(connection -> {
            Erasures.among(connection, List.of(fan));
            return transactions.run(other -> Erasures.awaitThoseWhoAsked(other, Duration.ofMillis(50)));
        });

        assertThat(nobodyWrites).isFalse();
    }

    private boolean awaitThoseWhoAsked() {
        try {
            return transactions.run(connection -> Erasures.awaitThoseWhoAsked(connection, Duration.ofSeconds(30)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean anybodyWaits(Connection connection) throws SQLException {
        String sql = "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database()))";
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private ContactId resolve(Subject subject) throws SQLException {
        return transactions.run(connection -> ContactLinks.resolve(connection, subject));
    }

    private void put(ContactLink link) throws SQLException {
        transactions.run(connection -> {
            ContactLinks.put(connection, link);
            return link;
        });
    }
}
