package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import io.hearth.wechat.ClientMessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mass jobs' rows. */
final class MassJobs {

    private final Database database;

    MassJobs(Database database) {
        this.database = database;
    }

    /** Keeps the claim, and with it the client message id, before anything is called. */
    Claim open(Wave wave, Instant now) {
        ClientMessageId clientMessageId = ClientMessageId.random();
        long epoch =
                database.sql("select nextval('claim_epoch')").query(Long.class).single();
        long id = database.sql(
                        "insert into mass_job (campaign_id, wave_id, client_msg_id, claim_epoch, state, claimed_at)"
                                + " values (:campaign, :wave, :client, :epoch, 'CLAIMED', :now) returning mass_job_id")
                .param("campaign", wave.campaignId())
                .param("wave", wave.waveId())
                .param("client", clientMessageId.value())
                .param("epoch", epoch)
                .param("now", Database.at(now))
                .query(Long.class)
                .single();
        return new Claim(id, epoch, wave, clientMessageId);
    }

    /** Locks the job if the claim still holds it in that state. */
    boolean lock(Claim claim, MassJobState state) {
        return database.sql("select 1 from mass_job where mass_job_id = :id and claim_epoch = :epoch"
                        + " and state = :state for update")
                .param("id", claim.massJobId())
                .param("epoch", claim.epoch())
                .param("state", state.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void call(Claim claim, Instant now) {
        database.sql("update mass_job set state = 'CALLING', called_at = :now where mass_job_id = :id")
                .param("now", Database.at(now))
                .param("id", claim.massJobId())
                .update();
    }

    void end(Claim claim, MassJobState state, @Nullable String reason) {
        database.sql("update mass_job set state = :state, reason = :reason, look_up_at = null"
                        + " where mass_job_id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", claim.massJobId())
                .update();
    }

    void accept(Claim claim, long msgId) {
        database.sql("update mass_job set state = 'ACCEPTED', reason = null, look_up_at = null, msg_id = :msgId"
                        + " where mass_job_id = :id")
                .param("msgId", msgId)
                .param("id", claim.massJobId())
                .update();
    }

    void doubt(Claim claim, String reason, Instant lookUpAt) {
        database.sql("update mass_job set state = 'UNKNOWN', reason = :reason, look_up_at = :at"
                        + " where mass_job_id = :id")
                .param("reason", reason)
                .param("at", Database.at(lookUpAt))
                .param("id", claim.massJobId())
                .update();
    }

    /**
     * Locks one job in a state whose instant has passed; those that others look after are passed over.
     *
     * @param since the column with the instant
     */
    Optional<Claim> lockOlder(MassJobState state, String since, Instant instant) {
        return database
                .sql("select j.mass_job_id, j.claim_epoch, j.client_msg_id,"
                        + " w.wave_id, w.campaign_id, p.plan_id, w.step, w.text, w.body"
                        + " from mass_job j join wave w using (wave_id) left join nurture_plan p using (plan_no)"
                        + " where j.state = :state and j." + since + " <= :instant order by j." + since
                        + " limit 1 for update of j skip locked")
                .param("state", state.name())
                .param("instant", Database.at(instant))
                .query((row, number) -> new Claim(
                        row.getLong("mass_job_id"),
                        row.getLong("claim_epoch"),
                        wave(row),
                        new ClientMessageId(row.getString("client_msg_id"))))
                .list()
                .stream()
                .findFirst();
    }

    static Wave wave(ResultSet row) throws SQLException {
        return new Wave(
                row.getLong("wave_id"),
                row.getString("campaign_id"),
                row.getString("plan_id"),
                row.getString("step"),
                row.getString("text"),
                row.getString("body"));
    }

    /** When it was called, and how often it has been looked up. */
    record LookUpState(Instant calledAt, int lookUps) {}

    LookUpState lookUpState(Claim claim) {
        return database.sql("select called_at, look_ups from mass_job where mass_job_id = :id")
                .param("id", claim.massJobId())
                .query((row, number) -> new LookUpState(
                        row.getObject("called_at", OffsetDateTime.class).toInstant(), row.getInt("look_ups")))
                .single();
    }

    /** @param nextAt the next look-up is not before this; null if there is to be none */
    void countLookUp(Claim claim, @Nullable Instant nextAt) {
        database.sql("update mass_job set look_ups = look_ups + 1, look_up_at = :at where mass_job_id = :id")
                .param("at", nextAt == null ? null : Database.at(nextAt))
                .param("id", claim.massJobId())
                .update();
    }
}
