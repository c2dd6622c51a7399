package io.hearth.crm.referral;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.time.HumanTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** First contacts, due before the day of the assignment ends. */
public final class FollowUps {

    private static final String SELECT = "select referral_id, consultant, assigned_at, due_at from follow_up";

    private final Database database;
    private final HumanTime time;

    public FollowUps(Database database, HumanTime time) {
        this.database = database;
        this.time = time;
    }

    /** A first contact that is still to be made. */
    public record FollowUp(ReferralId referral, String consultant, Instant assignedAt, Instant dueAt) {}

    /** What a consultant has to do, what is due first first. */
    public List<FollowUp> openOf(String consultant) {
        return database.sql(SELECT + " where consultant = ? and closed_at is null order by due_at, referral_id")
                .param(consultant)
                .query((row, n) -> followUp(row))
                .list();
    }

    /** What was missed and is still open, over all consultants. */
    public List<FollowUp> overdue(Instant now, int limit) {
        return database.sql(SELECT + " where closed_at is null and due_at <= ? order by due_at, referral_id limit ?")
                .params(Database.at(now), limit)
                .query((row, n) -> followUp(row))
                .list();
    }

    /** Goes to whoever has the referral now. Who was waiting goes on waiting; who was spoken to waits anew. */
    void give(ReferralId referral, String consultant, Instant now) {
        database.sql("with moved as (update follow_up set closed_at = :now, outcome = 'MOVED'"
                        + " where referral_id = :referral and closed_at is null returning waiting_since)"
                        + " insert into follow_up (referral_id, consultant, assigned_at, due_at, waiting_since)"
                        + " values (:referral, :consultant, :now, :due,"
                        + " coalesce((select waiting_since from moved), :now))")
                .param("referral", referral.value())
                .param("consultant", consultant)
                .param("now", Database.at(now))
                .param("due", Database.at(endOfDay(now)))
                .update();
    }

    /** @param outcome DONE or ENDED */
    void close(ReferralId referral, String outcome, Instant now) {
        database.sql("update follow_up set closed_at = ?, outcome = ? where referral_id = ? and closed_at is null")
                .params(Database.at(now), outcome, referral.value())
                .update();
    }

    Instant endOfDay(Instant now) {
        return time.startOf(time.dayOf(now).plusDays(1));
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                new ReferralId(Rows.uuid(row, "referral_id")),
                row.getString("consultant"),
                Rows.instant(row, "assigned_at"),
                Rows.instant(row, "due_at"));
    }
}
