package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.plan.PlanExits;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.Reach;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends customer-service messages, each at most once. WeChat keeps no memory of them: an answer that was lost stays
 * UNKNOWN, counts against the caps, and the message is never sent again. The fan's window is spent in the transaction
 * that enters the call.
 */
final class DirectSends {

    private static final Logger LOG = LoggerFactory.getLogger(DirectSends.class);

    /** Calls mostly wait for WeChat, and hold no connection then; fewer than the pool has all the same. */
    private static final int THREADS = 12;

    /** How long a fan without a window is left alone. */
    private static final Duration UNTIL_NEXT_WINDOW = Duration.ofHours(1);

    private final Database database;
    private final DueClock clock;
    private final FanMessages messages;
    private final DirectRows rows;
    private final Touchpoints touchpoints;
    private final PushInteractions interactions;
    private final PlanExits exits;
    private final DispatchSettings settings;

    DirectSends(Database database, DueClock clock, FanMessages messages, DispatchSettings settings) {
        this.database = database;
        this.clock = clock;
        this.messages = messages;
        this.rows = new DirectRows(database);
        this.touchpoints = new Touchpoints(database);
        this.interactions = new PushInteractions(database);
        this.exits = new PlanExits(database);
        this.settings = settings;
    }

    /** Returns when all of them have their outcome. */
    void sendAll(List<Direct> claimed) {
        if (claimed.isEmpty()) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(THREADS, claimed.size()));
        try {
            claimed.forEach(direct -> pool.execute(() -> sendOrLog(direct)));
        } finally {
            pool.shutdown();
            awaitEnd(pool);
        }
    }

    /** One fan's trouble is not the next one's; what was under way is looked after by the recovery. */
    private void sendOrLog(Direct direct) {
        try {
            send(direct);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{}: touchpoint {} could not be sent",
                    direct.wave().label(),
                    direct.touchpoint().id(),
                    e);
        }
    }

    private void send(Direct direct) {
        if (database.inTransaction(() -> enter(direct, clock.now()))) {
            SendResult result = messages.send(
                    new ServiceMessage(direct.touchpoint().openId(), new ServiceContent.Text(direct.text())));
            record(direct, result);
        }
    }

    private boolean enter(Direct direct, Instant now) {
        if (!rows.lock(direct)) {
            return false;
        }
        OpenId fan = direct.touchpoint().openId();
        Reach reach = database.onConnection(connection -> FanReach.of(connection, List.of(fan)))
                .getOrDefault(fan, Reach.NOT_FOLLOWING);
        if (reach != Reach.REACHABLE) {
            skip(direct, reach == Reach.OPTED_OUT ? SkipReason.OPTED_OUT : SkipReason.NOT_FOLLOWING, now);
            return false;
        }
        if (database.onConnection(connection -> FanWindows.consume(connection, fan, now))
                .isEmpty()) {
            putBack(direct, TouchpointState.CLAIMED, now.plus(UNTIL_NEXT_WINDOW), now);
            return false;
        }
        touchpoints.call(List.of(direct.touchpoint()), now);
        return true;
    }

    private void record(Direct direct, SendResult result) {
        database.inTransaction(() -> {
            if (rows.lockCalling(direct)) {
                record(direct, result, clock.now());
            }
            return null;
        });
    }

    private void record(Direct direct, SendResult result, Instant now) {
        List<Touchpoint> one = List.of(direct.touchpoint());
        if (result instanceof SendResult.Accepted) {
            touchpoints.move(one, TouchpointState.CALLING, TouchpointState.SENT, null, now);
            interactions.sent(direct.wave(), null, one, now);
        } else if (result instanceof SendResult.Unknown unknown) {
            touchpoints.move(
                    one,
                    TouchpointState.CALLING,
                    TouchpointState.UNKNOWN,
                    unknown.reason().name(),
                    now);
            LOG.warn(
                    "{}: the answer for touchpoint {} was lost",
                    direct.wave().label(),
                    direct.touchpoint().id());
        } else if (result instanceof SendResult.QuotaSpent spent) {
            putBack(direct, TouchpointState.CALLING, spent.until(), now);
        } else if (result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NO_WINDOW) {
            putBack(direct, TouchpointState.CALLING, now.plus(UNTIL_NEXT_WINDOW), now);
        } else if (result instanceof SendResult.Rejected rejected && rejected.retryable()) {
            putBack(direct, TouchpointState.CALLING, now.plus(settings.rest()), now);
        } else if (result instanceof SendResult.Rejected rejected) {
            fail(direct, rejected.reason().name(), now);
        } else if (result instanceof SendResult.Unreachable) {
            fail(direct, "UNREACHABLE", now);
            exits.leave(List.of(direct.touchpoint().openId()), ExitReason.NOT_FOLLOWING, now);
        }
    }

    private void fail(Direct direct, String reason, Instant now) {
        List<Touchpoint> one = List.of(direct.touchpoint());
        touchpoints.move(one, TouchpointState.CALLING, TouchpointState.FAILED, reason, now);
        interactions.failed(direct.wave(), one, reason, now);
    }

    private void skip(Direct direct, SkipReason reason, Instant now) {
        List<Touchpoint> one = List.of(direct.touchpoint());
        touchpoints.move(one, TouchpointState.CLAIMED, TouchpointState.SKIPPED, reason.name(), now);
        interactions.skipped(direct.wave(), one, reason.name(), now);
    }

    /** Provably not sent: it waits again, and its lateness is judged when it is due. */
    private void putBack(Direct direct, TouchpointState from, Instant dueAt, Instant now) {
        touchpoints.putBack(List.of(direct.touchpoint()), from, now);
        rows.dueAt(direct.touchpoint(), dueAt);
    }

    private static void awaitEnd(ExecutorService pool) {
        try {
            while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.info("Messages to single fans are still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
