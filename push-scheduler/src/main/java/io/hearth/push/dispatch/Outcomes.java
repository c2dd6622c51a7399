package io.hearth.push.dispatch;

import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.wechat.SendResult;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of a call: states, interactions and stops in one transaction. */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final Stops stops;
    private final PushInteractions interactions;
    private final DispatchSettings settings;

    Outcomes(
            Database database,
            Touchpoints touchpoints,
            MassJobs jobs,
            Stops stops,
            PushInteractions interactions,
            DispatchSettings settings) {
        this.database = database;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.stops = stops;
        this.interactions = interactions;
        this.settings = settings;
    }

    /**
     * Records the answer to the call that the claim made. An answer that comes after the call was given up is heeded only
     * if it says accepted; whatever else it says, the look-up decides.
     */
    void record(Claim claim, SendResult result, Instant now) {
        database.inTransaction(() -> {
            if (jobs.lock(claim, MassJobState.CALLING)) {
                recordCalling(claim, result, now);
            } else if (result instanceof SendResult.Accepted accepted && jobs.lock(claim, MassJobState.UNKNOWN)) {
                accept(claim, TouchpointState.UNKNOWN, accepted.msgId(), now);
            }
            return null;
        });
    }

    private void recordCalling(Claim claim, SendResult result, Instant now) {
        if (result instanceof SendResult.Accepted accepted) {
            accept(claim, TouchpointState.CALLING, accepted.msgId(), now);
        } else if (result instanceof SendResult.Unknown unknown) {
            doubt(claim, unknown.reason().name(), now.plus(settings.lookUpDelay()), now);
        } else if (result instanceof SendResult.QuotaSpent spent) {
            putBack(claim, "QUOTA_" + spent.quota(), spent.until(), now);
        } else if (result instanceof SendResult.Rejected rejected && rejected.retryable()) {
            putBack(claim, rejected.reason().name(), now.plus(settings.rest()), now);
        } else if (result instanceof SendResult.Rejected rejected) {
            fail(claim, rejected.reason().name(), rejected.code(), now);
        } else if (result instanceof SendResult.Unreachable unreachable) {
            fail(claim, "UNREACHABLE", unreachable.code(), now);
        }
    }

    /** Everyone in the call, from the state that they are in now. */
    void accept(Claim claim, TouchpointState from, long msgId, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), from);
        touchpoints.move(called, from, TouchpointState.SENT, null, now);
        jobs.accept(claim, msgId);
        interactions.sent(claim, called, now);
        LOG.info("Campaign {}: mass job {} accepted for {} fans", claim.campaignId(), msgId, called.size());
    }

    void doubt(Claim claim, String reason, Instant lookUpAt, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.move(called, TouchpointState.CALLING, TouchpointState.UNKNOWN, reason, now);
        jobs.doubt(claim, reason, lookUpAt);
        LOG.warn(
                "Campaign {}: the answer for {} fans was lost ({}); looked up at {}",
                claim.campaignId(),
                called.size(),
                reason,
                lookUpAt);
    }

    /** Provably not accepted, and may succeed later: everybody waits again, and all nodes wait with them. */
    private void putBack(Claim claim, String reason, Instant until, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.putBack(called, TouchpointState.CALLING, now);
        jobs.end(claim, MassJobState.REJECTED, reason);
        stops.stop(until, reason, now);
        LOG.warn("Campaign {}: not accepted ({}), mass sends rest until {}", claim.campaignId(), reason, until);
    }

    private void fail(Claim claim, String reason, int code, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.move(called, TouchpointState.CALLING, TouchpointState.FAILED, reason, now);
        jobs.end(claim, MassJobState.REJECTED, reason + " " + code);
        interactions.failed(claim, called, reason, now);
        LOG.error("Campaign {}: refused for {} fans, {} (errcode {})", claim.campaignId(), called.size(), reason, code);
    }
}
