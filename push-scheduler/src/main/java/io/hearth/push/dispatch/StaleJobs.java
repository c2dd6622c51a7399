package io.hearth.push.dispatch;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after what dead dispatchers have left behind. */
public final class StaleJobs {

    private static final Logger LOG = LoggerFactory.getLogger(StaleJobs.class);

    private final Database database;
    private final DueClock clock;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final DirectRows directs;
    private final Duration claimLease;
    private final Duration callTimeout;

    public StaleJobs(Database database, DueClock clock, DispatchSettings settings) {
        this.database = database;
        this.clock = clock;
        this.touchpoints = new Touchpoints(database);
        this.jobs = new MassJobs(database);
        this.directs = new DirectRows(database);
        this.claimLease = settings.claimLease();
        this.callTimeout = settings.callTimeout();
    }

    /** Lets touchpoints wait again whose claim was never followed by a call. @return how many batches */
    public int takeOverClaims() {
        Instant now = clock.now();
        database.inTransaction(() -> releaseDirects(now));
        return untilNone(() -> jobs.lockOlder(MassJobState.CLAIMED, "claimed_at", now.minus(claimLease))
                .map(claim -> release(claim, now)));
    }

    /** Makes UNKNOWN of calls whose outcome nobody wrote down; they may be looked up at once. @return how many calls */
    public int doubtCalls() {
        Instant now = clock.now();
        directs.doubt(now.minus(callTimeout), now);
        return untilNone(() -> jobs.lockOlder(MassJobState.CALLING, "called_at", now.minus(callTimeout))
                .map(claim -> doubt(claim, now)));
    }

    /** A stop has passed over them: they were claimed. Where there was one, they end here. */
    private int releaseDirects(Instant now) {
        List<Touchpoint> claimed = directs.lockOlderClaims(now.minus(claimLease));
        if (!claimed.isEmpty()) {
            touchpoints.waitAgain(claimed, TouchpointState.CLAIMED, now);
            directs.goByMassAgain(claimed);
        }
        return claimed.size();
    }

    private Claim release(Claim claim, Instant now) {
        List<Touchpoint> claimed = touchpoints.ofJob(claim.massJobId(), TouchpointState.CLAIMED);
        touchpoints.waitAgain(claimed, TouchpointState.CLAIMED, now);
        jobs.end(claim, MassJobState.RELEASED, null);
        LOG.warn("{}: took over a claim of {} touchpoints", claim.label(), claimed.size());
        return claim;
    }

    private Claim doubt(Claim claim, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.move(called, TouchpointState.CALLING, TouchpointState.UNKNOWN, "ABANDONED", now);
        jobs.doubt(claim, "ABANDONED", now);
        LOG.warn("{}: a call for {} fans has no outcome", claim.label(), called.size());
        return claim;
    }

    /** One transaction for each. */
    private int untilNone(Supplier<Optional<Claim>> step) {
        int done = 0;
        while (database.inTransaction(step).isPresent()) {
            done++;
        }
        return done;
    }
}
