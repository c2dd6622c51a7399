package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.plan.PlanExits;
import io.hearth.push.postgres.Database;
import io.hearth.wechat.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of a call: states, interactions and stops in one transaction. One that gives way to another is
 * begun anew, for nobody else knows what WeChat said.
 */
final class Outcomes {

    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    /** Why a mass job was refused: WeChat does not know somebody in it. */
    private static final String STRANGERS = "STRANGERS";

    /** Every refused call is one of the day's 100 (WeChat, mass sends). */
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(30);

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final Stops stops;
    private final PushInteractions interactions;
    private final DispatchSettings settings;
    private final VoucherIssue vouchers;
    private final PlanExits exits;

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
        this.vouchers = new VoucherIssue(database);
        this.exits = new PlanExits(database);
    }

    /**
     * Records the answer to the call that the claim made. An answer that comes after the call was given up is heeded only
     * if it says accepted; whatever else it says, the look-up decides.
     */
    void record(Claim claim, SendResult result, Instant now) {
        database.inTransactionOrAnew(() -> {
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

    /**
     * Records a refusal of the whole audience because of fans whom WeChat does not know: they fail and leave their plans,
     * the others wait to be sent to again.
     *
     * @param strangers empty if WeChat could not be asked who is meant: everybody waits, and all nodes with them
     */
    void recordStrangers(Claim claim, Optional<Set<OpenId>> strangers, Instant now) {
        database.inTransactionOrAnew(() -> {
            if (jobs.lock(claim, MassJobState.CALLING)) {
                if (strangers.isEmpty()) {
                    putBack(claim, STRANGERS, now.plus(UNTIL_ASKED_AGAIN), now);
                } else if (strangers.get().isEmpty()) {
                    // WeChat knows everybody and refuses all the same: there is nobody to leave out.
                    fail(claim, "UNREACHABLE", Strangers.UNKNOWN_OPENID, now);
                } else {
                    failStrangers(claim, strangers.get(), now);
                }
            }
            return null;
        });
    }

    private void failStrangers(Claim claim, Set<OpenId> strangers, Instant now) {
        Map<Boolean, List<Touchpoint>> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING).stream()
                .collect(Collectors.partitioningBy(touchpoint -> strangers.contains(touchpoint.openId())));
        List<Touchpoint> failed = called.getOrDefault(true, List.of());
        touchpoints.move(failed, TouchpointState.CALLING, TouchpointState.FAILED, "UNREACHABLE", now);
        touchpoints.waitAgain(called.getOrDefault(false, List.of()), TouchpointState.CALLING, now);
        jobs.end(claim, MassJobState.REJECTED, STRANGERS);
        interactions.failed(claim, failed, "UNREACHABLE", now);
        exits.leave(strangers, ExitReason.NOT_FOLLOWING, now);
        LOG.warn(
                "{}: WeChat does not know {} of the fans; the others wait for another call",
                claim.label(),
                failed.size());
    }

    /** Everyone in the call, from the state that they are in now. */
    void accept(Claim claim, TouchpointState from, long msgId, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), from);
        touchpoints.move(called, from, TouchpointState.SENT, null, now);
        jobs.accept(claim, msgId);
        interactions.sent(claim, called, now);
        vouchers.afterSending(claim.wave(), called, now);
        LOG.info("{}: mass job {} accepted for {} fans", claim.label(), msgId, called.size());
    }

    void doubt(Claim claim, String reason, Instant lookUpAt, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.move(called, TouchpointState.CALLING, TouchpointState.UNKNOWN, reason, now);
        jobs.doubt(claim, reason, lookUpAt);
        LOG.warn(
                "{}: the answer for {} fans was lost ({}); looked up at {}",
                claim.label(),
                called.size(),
                reason,
                lookUpAt);
    }

    /** Provably not accepted, and may succeed later: everybody waits again, and all nodes wait with them. */
    private void putBack(Claim claim, String reason, Instant until, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.waitAgain(called, TouchpointState.CALLING, now);
        jobs.end(claim, MassJobState.REJECTED, reason);
        stops.stop(until, reason, now);
        LOG.warn("{}: not accepted ({}), mass sends rest until {}", claim.label(), reason, until);
    }

    private void fail(Claim claim, String reason, int code, Instant now) {
        List<Touchpoint> called = touchpoints.ofJob(claim.massJobId(), TouchpointState.CALLING);
        touchpoints.move(called, TouchpointState.CALLING, TouchpointState.FAILED, reason, now);
        jobs.end(claim, MassJobState.REJECTED, reason + " " + code);
        interactions.failed(claim, called, reason, now);
        LOG.error("{}: refused for {} fans, {} (errcode {})", claim.label(), called.size(), reason, code);
    }
}
