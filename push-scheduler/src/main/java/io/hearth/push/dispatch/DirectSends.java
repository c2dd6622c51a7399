package io.hearth.push.dispatch;

import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.media.Prepared;
import io.hearth.push.media.WeChatContents;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanWindows;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.FanMessages;
import io.hearth.wechat.message.ServiceContent;
import io.hearth.wechat.message.ServiceMessage;
import io.hearth.wechat.message.SubscriptionNotice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends customer-service messages and subscription notices, each at most once. WeChat keeps no memory of them: an answer
 * that was lost stays UNKNOWN, counts against the caps, and the message is never sent again. The fan's window or grant is
 * spent in the transaction that enters the call. Calls that are made at the same time are entered, and their answers
 * written down, by one transaction for all of them: how a fan stands is read milliseconds before the call.
 */
final class DirectSends {

    private static final Logger LOG = LoggerFactory.getLogger(DirectSends.class);

    /** Calls mostly wait for WeChat, and hold no connection then: more of them than the pool has connections. */
    private static final int THREADS = 24;

    /** They may wait while a batch is let in; pages and callbacks want connections, too. */
    private static final int CONNECTIONS = 8;

    private final Database database;
    private final DueClock clock;
    private final FanMessages messages;
    private final DirectRows rows;
    private final DirectEntrance entrance;
    private final DirectOutcomes outcomes;
    private final GrantSpending grants;
    private final WeChatContents contents;
    private final WindowSpending windows;
    private final Turns<Direct, FanWindows.Spent> entering = new Turns<>(Direct::fan, this::enterFree);
    private final Turns<Direct, Direct> accepting = new Turns<>(Direct::fan, this::acceptFree);
    private final Semaphore connections = new Semaphore(CONNECTIONS);

    DirectSends(
            Database database,
            DueClock clock,
            FanMessages messages,
            WeChatContents contents,
            DispatchSettings settings) {
        this.database = database;
        this.clock = clock;
        this.messages = messages;
        this.rows = new DirectRows(database);
        this.outcomes = new DirectOutcomes(database, settings.rest());
        this.grants = new GrantSpending(database);
        this.windows = new WindowSpending(database);
        this.entrance = new DirectEntrance(database, clock, outcomes, grants, new FanUse(database, settings));
        this.contents = contents;
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
        if (direct.notice() != null) {
            sendNotice(direct, direct.notice());
            return;
        }
        Prepared<ServiceContent> prepared =
                contents.forOne(direct.text(), direct.wave().body());
        if (prepared instanceof Prepared.Ready<ServiceContent> ready) {
            sendMessage(direct, ready.content());
        } else {
            inTransaction(() -> {
                unprepared(direct, prepared, clock.now());
                return prepared;
            });
        }
    }

    private void sendMessage(Direct direct, ServiceContent content) {
        Optional<FanWindows.Spent> window = entering.take(direct).or(() -> inTransaction(() -> entrance.enter(direct)));
        if (window.isPresent()) {
            SendResult result = messages.send(new ServiceMessage(direct.fan(), content));
            record(direct, window.get(), result);
            if (result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.INVALID) {
                contents.forget(direct.wave().body());
            }
        }
    }

    private Map<Direct, FanWindows.Spent> enterFree(List<Direct> directs) {
        return inTransaction(() -> entrance.enterFree(directs));
    }

    /** Only what WeChat accepted is written down together: whatever else it says may wait for what others hold. */
    private void record(Direct direct, FanWindows.Spent window, SendResult result) {
        boolean done =
                result instanceof SendResult.Accepted && accepting.take(direct).isPresent();
        if (!done) {
            recordAlone(direct, window, result);
        }
    }

    private Map<Direct, Direct> acceptFree(List<Direct> directs) {
        return inTransaction(() -> {
            List<Direct> held = rows.lockFreeCalling(directs);
            outcomes.accept(held, clock.now());
            return held.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
        });
    }

    /** Unless the call was given up meanwhile: whoever did so has judged it. */
    private void recordAlone(Direct direct, FanWindows.Spent window, SendResult result) {
        inTransaction(() -> {
            if (rows.lockCalling(direct)) {
                outcomes.record(direct, result, clock.now());
                // Last, as everywhere: who ends the fan's runs after it could wait for us in a circle.
                windows.settle(direct.fan(), window, result);
            }
            return direct;
        });
    }

    private void sendNotice(Direct direct, SubscriptionNotice notice) {
        OptionalLong grant = inTransaction(() -> entrance.enter(direct, notice));
        if (grant.isPresent()) {
            SendResult result = messages.send(notice);
            inTransaction(() -> {
                if (rows.lockCalling(direct)) {
                    settle(direct, notice, grant.getAsLong(), result, clock.now());
                }
                return direct;
            });
        }
    }

    private void settle(Direct direct, SubscriptionNotice notice, long grant, SendResult result, Instant now) {
        if (grants.isCountedDifferently(result)) {
            grants.revoke(direct.touchpoint(), notice, grant, now);
            outcomes.putBack(direct, TouchpointState.CALLING, now, now);
        } else {
            grants.settle(grant, result);
            outcomes.record(direct, result, now);
        }
    }

    private void unprepared(Direct direct, Prepared<ServiceContent> prepared, Instant now) {
        if (!rows.lock(direct)) {
            return;
        }
        if (prepared instanceof Prepared.NotNow<ServiceContent> later) {
            outcomes.putBack(direct, TouchpointState.CLAIMED, later.until(), now);
        } else {
            // SKIPPED is an outcome like SENT: WeChat would refuse this content for everybody.
            outcomes.skip(direct, SkipReason.CONTENT_REJECTED, now);
            LOG.error("{}: WeChat does not take the content, {}", direct.wave().label(), prepared);
        }
    }

    /** One that gives way to another is begun anew: of an answer that is not written down nobody could learn any more. */
    private <T> T inTransaction(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return database.inTransactionOrAnew(work);
        } finally {
            connections.release();
        }
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
