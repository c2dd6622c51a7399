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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The last step before calls to single fans, in the caller's transaction: reads live fan state again, and enters the
 * call of those who may still be sent to. For a single one it waits for whoever holds what it needs; of several it
 * passes over those that somebody else is working on, so that batches never wait for each other in a circle.
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
     * Spends the fans' windows. Whether each is to be called now; of several, those are missing that have to be asked
     * for one by one.
     *
     * @param directs to a fan each
     */
    Map<Direct, Boolean> enter(List<Direct> directs) {
        List<Direct> held = lock(directs);
        Instant now = clock.now();
        Map<Direct, Boolean> entered = new HashMap<>();
        List<Direct> admitted = admit(held, entered, now);
        Set<OpenId> open = directs.size() == 1 ? consume(admitted, now) : consumeUnlocked(admitted, now);
        List<Direct> called =
                admitted.stream().filter(direct -> open.contains(direct.fan())).toList();
        touchpoints.call(called.stream().map(Direct::touchpoint).toList(), now);
        called.forEach(direct -> entered.put(direct, true));
        if (directs.size() == 1) {
            entered.putIfAbsent(directs.get(0), false);
        }
        return entered;
    }

    private Set<OpenId> consume(List<Direct> directs, Instant now) {
        Set<OpenId> open = new HashSet<>();
        for (Direct direct : directs) {
            if (database.onConnection(connection -> FanWindows.consume(connection, direct.fan(), now))
                    .isPresent()) {
                open.add(direct.fan());
            } else {
                putBack(direct, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
            }
        }
        return open;
    }

    /** Who is not among them may have a window that somebody is just opening. */
    private Set<OpenId> consumeUnlocked(List<Direct> directs, Instant now) {
        return database.onConnection(connection -> FanWindows.consumeUnlocked(connection, fans(directs), now));
    }

    /** @return the grant that is spent; empty if it is not to be called now: without one it takes another way at once */
    OptionalLong enter(Direct direct, SubscriptionNotice notice) {
        List<Direct> held = lock(List.of(direct));
        Instant now = clock.now();
        if (admit(held, new HashMap<>(), now).isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong grant = grants.spend(direct.touchpoint(), notice, now);
        if (grant.isPresent()) {
            touchpoints.call(List.of(direct.touchpoint()), now);
        } else {
            putBack(direct, now, now);
        }
        return grant;
    }

    /** Those whose claim still holds. What time it is, is asked after waiting for others. */
    private List<Direct> lock(List<Direct> directs) {
        return rows.lock(Entrance.lockBesides(database, directs));
    }

    /** Those who may still be sent to. Who may not be has that as outcome, or waits again. */
    private List<Direct> admit(List<Direct> held, Map<Direct, Boolean> turnedAway, Instant now) {
        Map<OpenId, Reach> reach = database.onConnection(connection -> FanReach.of(connection, fans(held)));
        Set<OpenId> capped = use.of(fans(held), now).capped();
        List<Direct> admitted = new ArrayList<>();
        for (Direct direct : held) {
            Reach live = reach.getOrDefault(direct.fan(), Reach.NOT_FOLLOWING);
            if (live != Reach.REACHABLE) {
                // SKIPPED is an outcome like SENT: the fan has left, or asked to be left alone, since it was sorted.
                SkipReason reason = live == Reach.OPTED_OUT ? SkipReason.OPTED_OUT : SkipReason.NOT_FOLLOWING;
                outcomes.skip(direct, reason, now);
                turnedAway.put(direct, false);
            } else if (capped.contains(direct.fan())) {
                // Something else has reached the fan since. It is sorted again, and told what it meets.
                putBack(direct, now.plus(DirectOutcomes.UNTIL_NEXT_WINDOW), now);
                turnedAway.put(direct, false);
            } else {
                admitted.add(direct);
            }
        }
        return admitted;
    }

    private void putBack(Direct direct, Instant dueAt, Instant now) {
        outcomes.putBack(direct, TouchpointState.CLAIMED, dueAt, now);
    }

    private static List<OpenId> fans(List<Direct> directs) {
        return directs.stream().map(Direct::fan).toList();
    }
}
