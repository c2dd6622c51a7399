package io.hearth.push.dispatch;

import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.plan.PlanExits;
import io.hearth.push.postgres.Database;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of messages to single fans. Every method is called in the transaction that makes it true. */
final class DirectOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(DirectOutcomes.class);

    /** How long a fan without a window is left alone. */
    static final Duration UNTIL_NEXT_WINDOW = Duration.ofHours(1);

    private final DirectRows rows;
    private final Touchpoints touchpoints;
    private final PushInteractions interactions;
    private final PlanExits exits;
    private final VoucherIssue vouchers;
    private final Duration rest;

    DirectOutcomes(Database database, Duration rest) {
        this.rows = new DirectRows(database);
        this.touchpoints = new Touchpoints(database);
        this.interactions = new PushInteractions(database);
        this.exits = new PlanExits(database);
        this.vouchers = new VoucherIssue(database);
        this.rest = rest;
    }

    /** Calls that WeChat accepted. Waits for nothing but the touchpoints, which the caller has locked. */
    void accept(Collection<Direct> directs, Instant now) {
        directs.stream()
                .collect(Collectors.groupingBy(
                        Direct::wave, Collectors.mapping(Direct::touchpoint, Collectors.toList())))
                .forEach((wave, touchpoints) -> accept(wave, touchpoints, now));
    }

    /** What WeChat answered to one call. */
    void record(Direct direct, SendResult result, Instant now) {
        if (result instanceof SendResult.Accepted) {
            accept(List.of(direct), now);
        } else if (result instanceof SendResult.Unknown unknown) {
            doubt(direct, unknown.reason().name(), now);
        } else if (result instanceof SendResult.QuotaSpent spent) {
            putBack(direct, TouchpointState.CALLING, spent.until(), now);
        } else if (result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NO_WINDOW) {
            putBack(direct, TouchpointState.CALLING, now.plus(UNTIL_NEXT_WINDOW), now);
        } else if (result instanceof SendResult.Rejected rejected && rejected.retryable()) {
            putBack(direct, TouchpointState.CALLING, now.plus(rest), now);
        } else if (result instanceof SendResult.Rejected rejected) {
            fail(direct, rejected.reason().name(), now);
        } else if (result instanceof SendResult.Unreachable) {
            fail(direct, "UNREACHABLE", now);
            exits.leave(List.of(direct.touchpoint().openId()), ExitReason.NOT_FOLLOWING, now);
        }
    }

    void skip(Direct direct, SkipReason reason, Instant now) {
        List<Touchpoint> one = List.of(direct.touchpoint());
        touchpoints.move(one, TouchpointState.CLAIMED, TouchpointState.SKIPPED, reason.name(), now);
        interactions.skipped(direct.wave(), one, reason.name(), now);
    }

    /** Provably not sent: it waits again, and its lateness is judged when it is due. */
    void putBack(Direct direct, TouchpointState from, Instant dueAt, Instant now) {
        touchpoints.waitAgain(List.of(direct.touchpoint()), from, now);
        rows.waitAgain(direct, dueAt);
    }

    private void accept(Wave wave, List<Touchpoint> sent, Instant now) {
        touchpoints.move(sent, TouchpointState.CALLING, TouchpointState.SENT, null, now);
        interactions.sent(wave, null, sent, now);
        vouchers.afterSending(wave, sent, now);
    }

    private void doubt(Direct direct, String reason, Instant now) {
        touchpoints.move(List.of(direct.touchpoint()), TouchpointState.CALLING, TouchpointState.UNKNOWN, reason, now);
        LOG.warn(
                "{}: the answer for touchpoint {} was lost",
                direct.wave().label(),
                direct.touchpoint().id());
    }

    private void fail(Direct direct, String reason, Instant now) {
        List<Touchpoint> one = List.of(direct.touchpoint());
        touchpoints.move(one, TouchpointState.CALLING, TouchpointState.FAILED, reason, now);
        interactions.failed(direct.wave(), one, reason, now);
    }
}
