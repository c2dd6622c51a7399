package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.push.postgres.Database;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who of a batch may be sent to at this moment, and why the others may not. */
final class Admission {

    private final Database database;
    private final FanUse use;
    private final Duration maxLateness;
    private final LeftOut leftOut;

    Admission(Database database, FanUse use, Duration maxLateness) {
        this.database = database;
        this.use = use;
        this.maxLateness = maxLateness;
        this.leftOut = new LeftOut(database);
    }

    /** Every touchpoint is in one of the two. */
    record Decision(List<Touchpoint> admitted, Map<SkipReason, List<Touchpoint>> skipped) {}

    /**
     * By live fan state, lateness, caps and the month's quota.
     *
     * @param ofCampaign what of the month is promised to plans is not a campaign's to spend
     */
    Decision decide(List<Touchpoint> touchpoints, boolean ofCampaign, Instant now) {
        Map<OpenId, Reach> reach = reach(touchpoints);
        FanUse.Used used = use.of(reach.keySet(), now);
        Set<OpenId> spent = ofCampaign ? use.spentOrPromised(reach.keySet(), now) : used.monthSpent();
        Instant tooLate = latest(now.minus(maxLateness), leftOut.until());
        return split(touchpoints, touchpoint -> {
            SkipReason unreachable = unreachable(reach, touchpoint);
            if (unreachable != null) {
                return unreachable;
            }
            if (touchpoint.dueAt().isBefore(tooLate)) {
                return SkipReason.LATE;
            }
            if (spent.contains(touchpoint.openId())) {
                return SkipReason.MONTH_QUOTA;
            }
            return used.capped().contains(touchpoint.openId()) ? SkipReason.CAP : null;
        });
    }

    /** By live fan state alone, for those whose quota is taken already. */
    Decision decideByReach(List<Touchpoint> touchpoints) {
        Map<OpenId, Reach> reach = reach(touchpoints);
        return split(touchpoints, touchpoint -> unreachable(reach, touchpoint));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Map<OpenId, Reach> reach(List<Touchpoint> touchpoints) {
        List<OpenId> openIds = touchpoints.stream().map(Touchpoint::openId).toList();
        return database.onConnection(connection -> FanReach.of(connection, openIds));
    }

    private static Decision split(
            List<Touchpoint> touchpoints, Function<Touchpoint, @Nullable SkipReason> reasonToSkip) {
        List<Touchpoint> admitted = new ArrayList<>();
        Map<SkipReason, List<Touchpoint>> skipped = new EnumMap<>(SkipReason.class);
        for (Touchpoint touchpoint : touchpoints) {
            SkipReason reason = reasonToSkip.apply(touchpoint);
            (reason == null ? admitted : skipped.computeIfAbsent(reason, key -> new ArrayList<>())).add(touchpoint);
        }
        return new Decision(admitted, skipped);
    }

    private static @Nullable SkipReason unreachable(Map<OpenId, Reach> reach, Touchpoint touchpoint) {
        return switch (reach.getOrDefault(touchpoint.openId(), Reach.NOT_FOLLOWING)) {
            case REACHABLE -> null;
            case NOT_FOLLOWING -> SkipReason.NOT_FOLLOWING;
            case OPTED_OUT -> SkipReason.OPTED_OUT;
        };
    }
}
