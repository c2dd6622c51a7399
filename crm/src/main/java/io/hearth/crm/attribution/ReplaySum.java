package io.hearth.crm.attribution;

import io.hearth.crm.reward.Share;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts, deal by deal, what would change. */
final class ReplaySum {

    private final List<ReplayReport.Change> changes = new ArrayList<>();
    private long deals;
    private long changed;
    private Money moved = Money.ZERO;

    void same() {
        deals++;
    }

    void different(DealId deal, List<BrokerId> before, List<BrokerId> after, Map<BrokerId, Money> rewards) {
        deals++;
        changed++;
        moved = moved.plus(moved(rewards));
        if (changes.size() < Replay.MOST_LISTED) {
            changes.add(new ReplayReport.Change(deal, before, after, rewards));
        }
    }

    /** What some get more is what others get less, except where somebody comes in or nobody is left. */
    private static Money moved(Map<BrokerId, Money> rewards) {
        Money more = Money.ZERO;
        Money less = Money.ZERO;
        for (Money reward : rewards.values()) {
            more = reward.cents() > 0 ? more.plus(reward) : more;
            less = reward.cents() < 0 ? less.plus(reward.negated()) : less;
        }
        return more.compareTo(less) > 0 ? more : less;
    }

    static Map<BrokerId, Money> difference(Map<BrokerId, Money> before, Map<BrokerId, Share> after) {
        Set<BrokerId> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        Map<BrokerId, Money> difference = new HashMap<>();
        for (BrokerId broker : all) {
            Share share = after.get(broker);
            Money would = share == null ? Money.ZERO : share.amount();
            Money more = would.plus(before.getOrDefault(broker, Money.ZERO).negated());
            if (!more.isZero()) {
                difference.put(broker, more);
            }
        }
        return difference;
    }

    ReplayReport report() {
        return new ReplayReport(deals, changed, moved, changes);
    }
}
