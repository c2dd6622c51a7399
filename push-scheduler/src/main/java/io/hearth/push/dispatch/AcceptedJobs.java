package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Mass jobs that WeChat has accepted, for whoever asks it how they ended. */
public final class AcceptedJobs {

    /** A day's calls of an account (WeChat, mass sends). */
    private static final int MOST = 100;

    private final Database database;
    private final DueClock clock;

    public AcceptedJobs(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A job of whose end nothing is known.
     *
     * @param msgId WeChat's number for it
     * @param audience touchpoints that went with it
     */
    public record AcceptedJob(long msgId, Instant calledAt, int audience) {}

    /**
     * Jobs of whose end WeChat has told nothing, the oldest first.
     *
     * @param atLeast called so long ago
     * @param atMost and not longer
     */
    public List<AcceptedJob> withoutEnd(Duration atLeast, Duration atMost) {
        Instant now = clock.now();
        return database.sql("select j.msg_id, j.called_at,"
                        + " (select count(*) from touchpoint t where t.mass_job_id = j.mass_job_id) as audience"
                        + " from mass_job j where j.msg_id is not null and j.called_at between :first and :last"
                        + " and not exists (select 1 from wechat_job_event e where e.msg_id = j.msg_id::text)"
                        + " order by j.called_at limit " + MOST)
                .param("first", Database.at(now.minus(atMost)))
                .param("last", Database.at(now.minus(atLeast)))
                .query((row, number) -> new AcceptedJob(
                        row.getLong("msg_id"),
                        row.getObject("called_at", OffsetDateTime.class).toInstant(),
                        row.getInt("audience")))
                .list();
    }
}
