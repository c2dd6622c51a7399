package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.Reach;
import io.hearth.wechat.message.SubscriptionNotice;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last step before calls to single fans, in the caller's transaction: reads live fan state again, and enters the
 * call of those who may still be sent to. A single one waits for whoever holds what it needs. Several at once pass over
 * what somebody else is working on, so that they never wait for each other in a circle, and over whoever may not be sent
 * to: each of those is asked for by itself.
 */
final class DirectEntrance {

    private final Database database;
    private final DueClock clock;
    private final DirectRows rows;
    private final Touchpoints touchpoints;
    private final DirectOutcomes outcomes;
    private final GrantSpending grants;
    private final FanUse use;

    DirectEntrance(Database database, DueClock clock, DirectOutcomes outcomes, GrantSpending grants, FanUse use) {
        this.database = database;
        this.clock = clock;
        this.rows = new DirectRows(database);
        this.touchpoints = new Touchpoints(database);
        this.outcomes = outcomes;
        this.grants = grants;
        this.use = use;
    }

    /**
     * Spends the fans' windows. Waits for nobody.
     *
     * @param directs to a fan each
     * @return those to be called now, and what was spent for them; every other one has to be asked for by itself, and nothing
     *     has become of it
     */
    Map<Direct, FanWindows.Spent> enterFree(List<Direct> directs) {
        List<Direct> held = rows.lockFree(Entrance.lockFreeBesides(database, directs));
        Instant now = clock.now();
        Map<OpenId, Obstacle> obstacles = obstacles(held, now);
        List<Direct> admitted = held.stream()
                .filter(direct -> !obstacles.containsKey(direct.fan()))
                .toList();
        // Who is not among them may have a window that somebody is just opening.
        Map<OpenId, FanWindows.Spent> open =
                database.onConnection(connection -> FanWindows.consumeUnlocked(connection, fans(admitted), now));
        Map<Direct, FanWindows.Spent> called = admitted.stream()
                .filter(direct -> open.containsKey(direct.fan()))
                .collect(Collectors.toMap(Function.identity(), direct -> open.get(direct.fan())));
        touchpoints.call(called.keySet().stream().map(Direct::touchpoint).toList(), now);
        return called;
    }

    /** Spends the fan's window. @return what was spent; empty if it is not to be called now: it has its outcome, or waits again */
    Optional<FanWindows.Spent> enter(Direct direct) {
        Optional<Instant> admitted = admit(direct);
        if (admitted.isEmpty()) {
            return Optional.empty();
        }
        Instant now = admitted.get();
        Optional<FanWindows.Spent> window =
                database.onConnection(connection -> FanWindows.consume(connection, direct.fan(), now));
        if (window.isPresent()) {
            touchpoints.call(List.of(direct.touchpoint()), now);
        } else {
            putBack(direct, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
        }
        return window;
    }

    /** @return the grant that is spent; empty if it is not to be called now: without one it takes another way at once */
    OptionalLong enter(Direct direct, SubscriptionNotice notice) {
        Optional<Instant> admitted = admit(direct);
        if (admitted.isEmpty()) {
            return OptionalLong.empty();
        }
        Instant now = admitted.get();
        OptionalLong grant = grants.spend(direct.touchpoint(), notice, now);
        if (grant.isPresent()) {
            touchpoints.call(List.of(direct.touchpoint()), now);
        } else {
            putBack(direct, now, now);
        }
        return grant;
    }

    /**
     * Whether the claim still holds and the fan may still be sent to. If not, that is its outcome, or it waits again.
     *
     * @return what time it is, asked after waiting for others; empty if it may not be called
     */
    private Optional<Instant> admit(Direct direct) {
        Entrance.lockBesides(database, direct.fan());
        if (!rows.lock(direct)) {
            return Optional.empty();
        }
        Instant now = clock.now();
        Obstacle obstacle = obstacles(List.of(direct), now).get(direct.fan());
        if (obstacle == null) {
            return Optional.of(now);
        }
        turnAway(direct, obstacle, now);
        return Optional.empty();
    }

    private enum Obstacle {
        NOT_FOLLOWING,
        OPTED_OUT,
        CAPPED
    }

    /** Of those fans who may not be sent to. */
    private Map<OpenId, Obstacle> obstacles(List<Direct> directs, Instant now) {
        Map<OpenId, Reach> reach = database.onConnection(connection -> FanReach.of(connection, fans(directs)));
        Map<OpenId, Obstacle> obstacles = new HashMap<>();
        use.of(fans(directs), now).capped().forEach(fan -> obstacles.put(fan, Obstacle.CAPPED));
        for (OpenId fan : fans(directs)) {
            switch (reach.getOrDefault(fan, Reach.NOT_FOLLOWING)) {
                case NOT_FOLLOWING -> obstacles.put(fan, Obstacle.NOT_FOLLOWING);
                case OPTED_OUT -> obstacles.put(fan, Obstacle.OPTED_OUT);
                case REACHABLE -> {
                    // Nothing but a cap stands in the way.
                }
            }
        }
        return obstacles;
    }

    private void turnAway(Direct direct, Obstacle obstacle, Instant now) {
        switch (obstacle) {
            // SKIPPED is an outcome like SENT: the fan has left, or asked to be left alone, since it was sorted.
            case NOT_FOLLOWING -> outcomes.skip(direct, SkipReason.NOT_FOLLOWING, now);
            case OPTED_OUT -> outcomes.skip(direct, SkipReason.OPTED_OUT, now);
            // Something else has reached the fan since. It is sorted again, and told what it meets.
            case CAPPED -> putBack(direct, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
        }
    }

    private void putBack(Direct direct, Instant dueAt, Instant now) {
        outcomes.putBack(direct, TouchpointState.CLAIMED, dueAt, now);
    }

    private static List<OpenId> fans(List<Direct> directs) {
        return directs.stream().map(Direct::fan).toList();
    }
}
