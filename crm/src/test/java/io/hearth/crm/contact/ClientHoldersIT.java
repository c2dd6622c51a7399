package io.hearth.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.contact.ClientHolders.Gift;
import io.hearth.crm.event.ClientWatch.Given;
import io.hearth.crm.staff.Duty;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientHoldersIT {

    private static final OpenId FAN = new OpenId("oFan");

    private final CrmFixture crm = new CrmFixture();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final ClientHolders clients = new ClientHolders(crm.room.database(), (given, to, actor) -> {
        for (Given part : given) {
            told.add(part.from() + " to " + to + " " + part.fans());
        }
    });
    private final Links links =
            new Links(crm.room.database(), crm.room.vault(), crm.room.contacts(), clients, crm.clock);
    private final ContactId own =
            crm.room.contacts().ensure(Subject.fan(FAN), CrmFixture.START).id();
    private final ContactId one =
            crm.room.contacts().createClient(CrmFixture.START).id();
    private final ContactId other =
            crm.room.contacts().createClient(CrmFixture.START).id();

    @BeforeEach
    void oneConsultantHasTwoOfThem() {
        crm.staff("third", Duty.CONSULTANT, "north");
        give("chen", own, one);
        give("zhou", other);
        told.clear();
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aFanGoesWithTheClientToWhomTheyAreLinked() {
        links.linkFan(FAN, one, "showed the phone", "boss");

        give("zhou", own);
        assertThat(told).as("whom the fan does not lead to").isEmpty();
        give("zhou", one);
        assertThat(told).containsExactly("chen to zhou " + Set.of(FAN));
    }

    @Test
    void ofTwoWhoLinkAFanAtOnceTheSecondSeesWhatTheFirstDid() throws Exception {
        give("third", one);
        told.clear();

        CompletableFuture<?> second = crm.room.database().inTransaction(() -> {
            links.linkFan(FAN, other, "showed the phone", "boss");
            CompletableFuture<?> waiting =
                    CompletableFuture.runAsync(() -> links.linkFan(FAN, one, "was mistaken", "boss"));
            await().until(this::somebodyWaits);
            return waiting;
        });
        second.get(30, TimeUnit.SECONDS);

        assertThat(told).containsExactly("chen to zhou " + Set.of(FAN), "zhou to third " + Set.of(FAN));
    }

    @Test
    void whoOnlyNamesAClientIsNotWaitedFor() throws Exception {
        CompletableFuture<?> given = crm.room.database().inTransaction(() -> {
            crm.room
                    .database()
                    .sql("select 1 from contact where contact_id = ? for key share")
                    .param(one.value())
                    .query(row -> {});
            CompletableFuture<?> giving = CompletableFuture.runAsync(() -> give("zhou", one));
            await().until(giving::isDone);
            return giving;
        });
        given.get(30, TimeUnit.SECONDS);
    }

    private void give(String to, ContactId... contacts) {
        crm.room
                .database()
                .inTransaction(() -> clients.give(List.of(contacts), new Gift(to, "boss", crm.clock.instant())));
    }

    private boolean somebodyWaits() {
        return crm.count("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                > 0;
    }
}
