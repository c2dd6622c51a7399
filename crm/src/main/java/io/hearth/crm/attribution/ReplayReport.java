package io.hearth.crm.attribution;

import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import java.util.List;
import java.util.Map;

/**
 * What other terms would change.
 *
 * @param deals how many were judged again
 * @param changed how many would go to other brokers
 * @param moved how much reward would go from one broker to another, or to nobody, or would come to be
 * @param changes the changed deals, at most {@value Replay#MOST_LISTED}
 */
public record ReplayReport(long deals, long changed, Money moved, List<Change> changes) {

    public ReplayReport {
        changes = List.copyOf(changes);
    }

    /**
     * One deal that would go to others.
     *
     * @param before the brokers to whom it belongs
     * @param after those to whom it would
     * @param rewards what each broker would get more; below zero for less
     */
    public record Change(DealId deal, List<BrokerId> before, List<BrokerId> after, Map<BrokerId, Money> rewards) {}
}
