package io.hearth.crm.referral;

import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.contact.ClientHolders;
import io.hearth.crm.contact.Contact;
import io.hearth.crm.contact.Contacts;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.refusal.Texts;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Staff;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives clients to consultants: on arrival, by the daily catch-all, and by hand. */
public final class Assignments {

    private static final String BY_RULE = "<assignment>";

    private final Database database;
    private final ReferralRows rows;
    private final BrokerRows brokers;
    private final Contacts contacts;
    private final ClientHolders clients;
    private final Staff staff;
    private final FollowUps followUps;
    private final ConsultantSearch search;
    private final Steps steps;
    private final InstantSource clock;

    public Assignments(
            Database database,
            ReferralRows rows,
            Contacts contacts,
            ClientHolders clients,
            Staff staff,
            FollowUps followUps,
            InstantSource clock) {
        this.database = database;
        this.rows = rows;
        this.brokers = new BrokerRows(database);
        this.contacts = contacts;
        this.clients = clients;
        this.staff = staff;
        this.followUps = followUps;
        this.search = new ConsultantSearch(database);
        this.steps = new Steps(database);
        this.clock = clock;
    }

    /**
     * Assigns what nobody has yet: the daily catch-all. Harmless to run twice, on two machines.
     *
     * @return how many were assigned; fewer than the limit when there are no more, or nobody to take them
     */
    public int assignWaiting(int limit) {
        int assigned = 0;
        for (UUID id : waiting(limit)) {
            assigned += database.inTransaction(() -> assignIfWaiting(new ReferralId(id))) ? 1 : 0;
        }
        return assigned;
    }

    private List<UUID> waiting(int limit) {
        return database.sql("select referral_id from referral where state = 'REFERRED' order by referred_at limit ?")
                .param(limit)
                .query(UUID.class)
                .list();
    }

    private boolean assignIfWaiting(ReferralId id) {
        database.share(RoomLock.CONSULTANTS);
        Referral referral = rows.lock(id);
        return referral.state() == ReferralState.REFERRED && onArrival(referral, brokers.load(referral.broker()));
    }

    /** @return whether somebody was found */
    boolean onArrival(Referral referral, Broker broker) {
        Contact client = contacts.load(referral.contact());
        return search.search(client.consultant(), referral.chosenConsultant(), broker, referral.projectId())
                .map(found -> {
                    give(referral, client.consultant(), found.consultant(), found.rule(), BY_RULE, clock.instant());
                    return true;
                })
                .orElse(false);
    }

    /**
     * Gives a client, with all their referrals that are in work, to another consultant.
     *
     * @throws CrmRefusedException with SAME_PERSON if that one has the client already, STATE if nothing is in work
     */
    public Referral exchange(ReferralId id, String consultant, String reason, String actor) {
        String why = Texts.sentence("reason", reason, Texts.LINE);
        return database.inTransaction(() -> {
            database.share(RoomLock.CONSULTANTS);
            staff.require("consultant", consultant, Duty.CONSULTANT);
            List<Referral> inWork = lockInWork(rows.load(id));
            Referral referral = rows.load(id);
            requireExchangeable(referral, consultant);
            Instant now = clock.instant();
            for (Referral each : inWork) {
                give(each, each.consultant(), consultant, AssignmentRule.BY_HAND, actor, now);
            }
            database.audit(new AuditEntry(
                    now,
                    actor,
                    "CLIENT_EXCHANGED",
                    "referral",
                    id.toString(),
                    Map.of("reason", why, "to", consultant)));
            return rows.load(id);
        });
    }

    private static void requireExchangeable(Referral referral, String consultant) {
        if (!referral.state().isInWork()) {
            throw CrmRefusedException.of(
                    CrmRefusal.STATE,
                    "referral " + referral.id() + " is " + referral.state() + ": nothing to follow up");
        }
        if (consultant.equals(referral.consultant())) {
            throw CrmRefusedException.field(
                    CrmRefusal.SAME_PERSON, "consultant", "'" + consultant + "' follows the client up already");
        }
    }

    /** In one order, so that two who exchange the same client do not wait for each other. */
    private List<Referral> lockInWork(Referral referral) {
        return database.sql(
                        "select * from referral where contact_id = ?"
                                + " and state in ('REFERRED', 'ASSIGNED', 'CONTACTED', 'VISITED') order by referral_id for update")
                .param(referral.contact().value())
                .query((row, n) -> ReferralRows.referral(row))
                .list();
    }

    private void give(
            Referral referral, @Nullable String from, String to, AssignmentRule rule, String actor, Instant now) {
        boolean first = referral.state() == ReferralState.REFERRED;
        database.sql("update referral set consultant = ?, assigned_at = ?, assigned_by = ? where referral_id = ?")
                .params(to, Database.at(now), rule.name(), referral.id().value())
                .update();
        if (first) {
            database.sql("update referral set state = 'ASSIGNED', state_at = ? where referral_id = ?")
                    .params(Database.at(now), referral.id().value())
                    .update();
            steps.add(referral.id(), referral.state(), ReferralState.ASSIGNED, rule.name(), actor, now);
        }
        followUps.give(referral.id(), to, now);
        clients.give(List.of(referral.contact()), new ClientHolders.Gift(to, actor, now));
        database.sql("update staff_member set last_assigned_at = ? where staff_id = ?")
                .params(Database.at(now), to)
                .update();
        record(referral, from, to, rule, actor, now);
    }

    private void record(
            Referral referral, @Nullable String from, String to, AssignmentRule rule, String actor, Instant now) {
        database.sql("insert into assignment (object_kind, object_id, from_consultant, to_consultant, reason, author,"
                        + " at) values ('REFERRAL', :id, :from, :to, :reason, :author, :now)")
                .param("id", referral.id().toString())
                .param("from", from)
                .param("to", to)
                .param("reason", rule.name())
                .param("author", actor)
                .param("now", Database.at(now))
                .update();
    }
}
