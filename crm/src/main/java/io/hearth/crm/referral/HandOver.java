package io.hearth.crm.referral;

import io.hearth.crm.contact.ClientHolders;
import io.hearth.crm.contact.ClientHolders.Gift;
import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.RoomLock;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Staff;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A consultant leaves, and a successor takes over all of theirs: in one step, or not at all. */
public final class HandOver {

    private static final String HISTORY = "insert into assignment (object_kind, object_id, from_consultant,"
            + " to_consultant, reason, author, at) select :kind, id::text, :from, :to, 'HAND_OVER', :actor, :now from ";

    private final Database database;
    private final Staff staff;
    private final ClientHolders clients;
    private final FollowUps followUps;
    private final InstantSource clock;

    public HandOver(Database database, Staff staff, ClientHolders clients, FollowUps followUps, InstantSource clock) {
        this.database = database;
        this.staff = staff;
        this.clients = clients;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** How many changed hands. */
    public record Report(int clients, int brokers, int referrals) {}

    /** How many would change hands, and how many open first contacts would be due again. */
    public record Preview(int clients, int brokers, int referrals, int followUps) {}

    /**
     * Hands everything over and notes that the former consultant has left. First contacts that were open are due again
     * on the day of the hand-over.
     *
     * @throws CrmRefusedException with SAME_PERSON for a hand-over to oneself, UNKNOWN_STAFF if either is no active
     *     consultant
     */
    public Report run(String from, String to, String actor) {
        if (from.equals(to)) {
            throw CrmRefusedException.field(CrmRefusal.SAME_PERSON, "to", "'" + from + "' can't succeed themselves");
        }
        return database.inTransaction(() -> {
            database.takeAlone(RoomLock.CONSULTANTS);
            staff.require("from", from, Duty.CONSULTANT);
            staff.require("to", to, Duty.CONSULTANT);
            Instant now = clock.instant();
            Report report = new Report(
                    clients(from, new Gift(to, actor, now)),
                    brokers(from, to, actor, now),
                    referrals(from, to, actor, now));
            followUps(from, to, now);
            leave(from, now);
            database.audit(new AuditEntry(
                    now, actor, "HANDED_OVER", "staff", from, Map.of("to", to, "what", report.toString())));
            return report;
        });
    }

    /**
     * What a hand-over of this consultant would move now.
     *
     * @throws CrmRefusedException with UNKNOWN_STAFF
     */
    public Preview preview(String from) {
        staff.require("from", from, Duty.CONSULTANT);
        return database.sql("select (select count(*) from contact where consultant = :from),"
                        + " (select count(*) from broker where consultant = :from),"
                        + " (select count(*) from referral where consultant = :from),"
                        + " (select count(*) from follow_up where consultant = :from and closed_at is null)")
                .param("from", from)
                .query((row, n) -> new Preview(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    private int clients(String from, Gift gift) {
        List<ClientHolders.Moved> moved = clients.giveAllOf(from, gift);
        clients.keepHistory(moved, ClientHolders.Reason.HAND_OVER, gift);
        return moved.size();
    }

    private int brokers(String from, String to, String actor, Instant now) {
        return move(
                "BROKER",
                "(update broker set consultant = :to where consultant = :from returning broker_id as id)",
                from,
                to,
                actor,
                now);
    }

    private int referrals(String from, String to, String actor, Instant now) {
        return move(
                "REFERRAL",
                "(update referral set consultant = :to where consultant = :from returning referral_id as id)",
                from,
                to,
                actor,
                now);
    }

    private int move(String kind, String update, String from, String to, String actor, Instant now) {
        return database.sql("with moved as " + update + " " + HISTORY + "moved")
                .param("kind", kind)
                .param("from", from)
                .param("to", to)
                .param("actor", actor)
                .param("now", Database.at(now))
                .update();
    }

    private void followUps(String from, String to, Instant now) {
        database.sql("with moved as (update follow_up set closed_at = :now, outcome = 'MOVED'"
                        + " where consultant = :from and closed_at is null returning referral_id, waiting_since)"
                        + " insert into follow_up (referral_id, consultant, assigned_at, due_at, waiting_since)"
                        + " select referral_id, :to, :now, :due, waiting_since from moved")
                .param("from", from)
                .param("to", to)
                .param("now", Database.at(now))
                .param("due", Database.at(followUps.endOfDay(now)))
                .update();
    }

    private void leave(String from, Instant now) {
        database.sql("update staff_member set left_at = ? where staff_id = ?")
                .params(Database.at(now), from)
                .update();
    }
}
