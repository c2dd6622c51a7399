package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.media.Prepared;
import io.hearth.push.media.WeChatContents;
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
import io.hearth.wechat.message.SubscriptionNotice;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends customer-service messages and subscription notices, each at most once. WeChat keeps no memory of them: an answer
 * that was lost stays UNKNOWN, counts against the caps, and the message is never sent again. The fan's window or grant is
 * spent in the transaction that enters the call.
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
    private final Touchpoints touchpoints;
    private final DirectOutcomes outcomes;
    private final GrantSpending grants;
    private final FanCaps caps;
    private final WeChatContents contents;
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
        this.touchpoints = new Touchpoints(database);
        this.outcomes = new DirectOutcomes(database, settings.rest());
        this.grants = new GrantSpending(database);
        this.caps = new FanCaps(database, settings.caps());
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
        if (inTransaction(() -> admit(direct, clock.now()) && spendWindow(direct, clock.now()))) {
            SendResult result =
                    messages.send(new ServiceMessage(direct.touchpoint().openId(), content));
            record(direct, now -> outcomes.record(direct, result, now));
            if (result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.INVALID) {
                contents.forget(direct.wave().body());
            }
        }
    }

    private void sendNotice(Direct direct, SubscriptionNotice notice) {
        OptionalLong grant = inTransaction(
                () -> admit(direct, clock.now()) ? spendGrant(direct, notice, clock.now()) : OptionalLong.empty());
        if (grant.isPresent()) {
            SendResult result = messages.send(notice);
            record(direct, now -> settle(direct, notice, grant.getAsLong(), result, now));
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

    /** Whether the claim still holds, and the fan may still be sent to. */
    private boolean admit(Direct direct, Instant now) {
        OpenId fan = direct.touchpoint().openId();
        Entrance.lockBesides(database, fan);
        if (!rows.lock(direct)) {
            return false;
        }
        Reach reach = database.onConnection(connection -> FanReach.of(connection, List.of(fan)))
                .getOrDefault(fan, Reach.NOT_FOLLOWING);
        if (reach != Reach.REACHABLE) {
            // SKIPPED is an outcome like SENT: the fan has left, or asked to be left alone, since the step was sorted.
            outcomes.skip(direct, reach == Reach.OPTED_OUT ? SkipReason.OPTED_OUT : SkipReason.NOT_FOLLOWING, now);
        }
        return reach == Reach.REACHABLE && isBelowCaps(direct, now);
    }

    /** Something else may have reached the fan since the step was sorted. It is sorted again, and told what it meets. */
    private boolean isBelowCaps(Direct direct, Instant now) {
        OpenId fan = direct.touchpoint().openId();
        boolean isBelow = caps.spent(List.of(fan), now).isEmpty();
        if (!isBelow) {
            outcomes.putBack(direct, TouchpointState.CLAIMED, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
        }
        return isBelow;
    }

    private boolean spendWindow(Direct direct, Instant now) {
        OpenId fan = direct.touchpoint().openId();
        boolean open = database.onConnection(connection -> FanWindows.consume(connection, fan, now))
                .isPresent();
        enterOrPutBack(direct, open, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
        return open;
    }

    /** Without a grant it takes another way at once. */
    private OptionalLong spendGrant(Direct direct, SubscriptionNotice notice, Instant now) {
        OptionalLong grant = grants.spend(direct.touchpoint(), notice, now);
        enterOrPutBack(direct, grant.isPresent(), now, now);
        return grant;
    }

    private void enterOrPutBack(Direct direct, boolean open, Instant otherwiseAt, Instant now) {
        if (open) {
            touchpoints.call(List.of(direct.touchpoint()), now);
        } else {
            outcomes.putBack(direct, TouchpointState.CLAIMED, otherwiseAt, now);
        }
    }

    /** Unless its call was given up meanwhile: whoever did so has judged it. */
    private void record(Direct direct, Consumer<Instant> outcome) {
        inTransaction(() -> {
            if (rows.lockCalling(direct)) {
                outcome.accept(clock.now());
            }
            return direct;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return database.inTransaction(work);
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
