package io.hearth.crm.attribution;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads how deals stand: whose they are, and what they have brought. */
final class StandingDeals {

    private final Database database;

    StandingDeals(Database database) {
        this.database = database;
    }

    /**
     * One deal.
     *
     * @param amount the whole price
     * @param isEarned whether the deal has come as far as the settings under which it is judged ask for
     * @param counting the referrals that count
     * @param earned by broker; empty if nothing was earned
     */
    record Standing(Money amount, boolean isEarned, List<Counting> counting, Map<BrokerId, Money> earned) {

        static final Standing NOTHING = new Standing(Money.ZERO, false, List.of(), Map.of());
    }

    /** The ids of deals that are not cancelled, behind this one. */
    List<DealId> page(DealId after, int limit) {
        return database
                .sql("select deal_id from deal where state <> 'CANCELLED' and deal_id > ? order by deal_id limit ?")
                .params(after.value(), limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(DealId::new)
                .toList();
    }

    Map<DealId, Standing> read(List<DealId> deals) {
        String[] ids = deals.stream().map(DealId::toString).toArray(String[]::new);
        Map<DealId, List<Counting>> counting = counting(ids);
        Map<DealId, Map<BrokerId, Money>> earned = earned(ids);
        Map<DealId, Standing> standing = new HashMap<>();
        database.sql("select d.deal_id, d.amount_cents, d.state, s.earned_when from deal d left join"
                        + " programme_settings s on s.version = d.settings_version where d.deal_id = any (?::uuid[])")
                .param(ids)
                .query(row -> {
                    DealId deal = new DealId(Rows.uuid(row, "deal_id"));
                    standing.put(
                            deal,
                            new Standing(
                                    new Money(row.getLong("amount_cents")),
                                    isEarned(row),
                                    counting.getOrDefault(deal, List.of()),
                                    earned.getOrDefault(deal, Map.of())));
                });
        return standing;
    }

    private static boolean isEarned(ResultSet deal) throws SQLException {
        DealState earnedWhen = Optional.ofNullable(deal.getString("earned_when"))
                .map(DealState::valueOf)
                .orElse(ProgrammeSettings.DEFAULT.earnedWhen());
        return ProgrammeSettings.isEarned(DealState.valueOf(deal.getString("state")), earnedWhen);
    }

    private Map<DealId, List<Counting>> counting(String[] deals) {
        Map<DealId, List<Counting>> counting = new HashMap<>();
        database.sql("select w.deal_id, w.referral_id, w.broker_id from attribution_winner w"
                        + " where w.deal_id = any (?::uuid[]) and w.version ="
                        + " (select max(a.version) from attribution a where a.deal_id = w.deal_id)"
                        + " order by w.deal_id, w.position")
                .param(deals)
                .query(row -> {
                    counting.computeIfAbsent(new DealId(Rows.uuid(row, "deal_id")), id -> new ArrayList<>())
                            .add(new Counting(
                                    new ReferralId(Rows.uuid(row, "referral_id")),
                                    new BrokerId(Rows.uuid(row, "broker_id"))));
                });
        return counting;
    }

    private Map<DealId, Map<BrokerId, Money>> earned(String[] deals) {
        Map<DealId, Map<BrokerId, Money>> earned = new HashMap<>();
        database.sql("select deal_id, broker_id, sum(amount_cents) as cents from reward_entry"
                        + " where deal_id = any (?::uuid[]) group by deal_id, broker_id having sum(amount_cents) <> 0")
                .param(deals)
                .query(row -> {
                    earned.computeIfAbsent(new DealId(Rows.uuid(row, "deal_id")), id -> new HashMap<>())
                            .put(new BrokerId(Rows.uuid(row, "broker_id")), new Money(row.getLong("cents")));
                });
        return earned;
    }
}
