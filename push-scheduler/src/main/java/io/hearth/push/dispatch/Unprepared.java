package io.hearth.push.dispatch;

import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.media.Prepared;
import io.hearth.push.postgres.Database;
import io.hearth.wechat.MassContent;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a claim whose content WeChat did not take: nobody was called for, so nothing is in doubt. */
final class Unprepared {

    private static final Logger LOG = LoggerFactory.getLogger(Unprepared.class);

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final PushInteractions interactions;

    Unprepared(Database database, Touchpoints touchpoints, MassJobs jobs, PushInteractions interactions) {
        this.database = database;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.interactions = interactions;
    }

    /** Everybody waits until it may be ready, or is left out if it never will be. */
    void record(Claim claim, Prepared<MassContent> prepared, Instant now) {
        database.inTransaction(() -> {
            if (jobs.lock(claim, MassJobState.CLAIMED)) {
                List<Touchpoint> claimed = touchpoints.ofJob(claim.massJobId(), TouchpointState.CLAIMED);
                if (prepared instanceof Prepared.NotNow<MassContent> later) {
                    putOff(claim, claimed, later, now);
                } else {
                    leaveOut(claim, claimed, String.valueOf(prepared), now);
                }
            }
            return null;
        });
    }

    /** Other waves go on meanwhile. */
    private void putOff(Claim claim, List<Touchpoint> claimed, Prepared.NotNow<MassContent> later, Instant now) {
        touchpoints.putBack(claimed, TouchpointState.CLAIMED, now);
        jobs.end(claim, MassJobState.RELEASED, later.reason());
        database.sql("update wave set due_at = :until where wave_id = :wave")
                .param("until", Database.at(later.until()))
                .param("wave", claim.wave().waveId())
                .update();
        LOG.warn("{}: its content is not ready ({}), it waits until {}", claim.label(), later.reason(), later.until());
    }

    private void leaveOut(Claim claim, List<Touchpoint> claimed, String why, Instant now) {
        String reason = SkipReason.CONTENT_REJECTED.name();
        touchpoints.move(claimed, TouchpointState.CLAIMED, TouchpointState.SKIPPED, reason, now);
        interactions.skipped(claim, claimed, reason, now);
        jobs.end(claim, MassJobState.EMPTY, why);
        LOG.error("{}: WeChat does not take the content for {} fans: {}", claim.label(), claimed.size(), why);
    }
}
