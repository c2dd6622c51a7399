package io.hearth.crm.deal;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** How far referrals have come by all the purchases that they count for. */
final class Purchases {

    private static final String STANDING = "select w.referral_id, d.state from attribution_winner w join deal d using"
            + " (deal_id) where w.referral_id = any (?::uuid[]) and d.state <> 'CANCELLED' and w.version ="
            + " (select max(a.version) from attribution a where a.deal_id = w.deal_id)";

    private final Database database;

    Purchases(Database database) {
        this.database = database;
    }

    /**
     * Locks the referrals in one order, so that two deals which share some do not wait for each other, and looks behind
     * the locks: whoever buys two flats and gives one back has bought the other.
     *
     * @return CANCELLED for a referral whose last purchase is gone
     */
    SortedMap<ReferralId, ReferralState> furthest(Collection<ReferralId> referrals) {
        String[] ids = referrals.stream().map(ReferralId::toString).toArray(String[]::new);
        database.sql(
                        "select referral_id from referral where referral_id = any (?::uuid[]) order by referral_id for update")
                .param(ids)
                .query(String.class)
                .list();
        SortedMap<ReferralId, ReferralState> furthest = new TreeMap<>();
        database.sql(STANDING).param(ids).query(row -> {
            ReferralState state = DealState.valueOf(row.getString("state")).referralState();
            furthest.merge(new ReferralId(Rows.uuid(row, "referral_id")), state, Purchases::further);
        });
        referrals.forEach(referral -> furthest.putIfAbsent(referral, ReferralState.CANCELLED));
        return furthest;
    }

    private static ReferralState further(ReferralState one, ReferralState other) {
        return Comparator.<ReferralState>naturalOrder().compare(one, other) > 0 ? one : other;
    }
}
