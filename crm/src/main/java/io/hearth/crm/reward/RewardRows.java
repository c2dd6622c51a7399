package io.hearth.crm.reward;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.RewardState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads reward entries and balances. */
public final class RewardRows {

    private static final String SELECT =
            "select e.*, exists (select 1 from reward_entry r where r.reverses = e.entry_id)"
                    + " as reversed from reward_entry e";

    private final Database database;

    public RewardRows(Database database) {
        this.database = database;
    }

    /**
     * The sum of a broker's entries.
     *
     * @param open what is earned and not paid; below zero if the broker owes something
     */
    public record Balance(Money earned, Money paid, Money open) {}

    public Balance balance(BrokerId broker) {
        return database.sql("select earned_cents, paid_cents, open_cents from reward_balance where broker_id = ?")
                .param(broker.value())
                .query((row, n) ->
                        new Balance(new Money(row.getLong(1)), new Money(row.getLong(2)), new Money(row.getLong(3))))
                .optional()
                .orElse(new Balance(Money.ZERO, Money.ZERO, Money.ZERO));
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public RewardEntry load(UUID id) {
        return database.sql(SELECT + " where e.entry_id = ?")
                .param(id)
                .query((row, n) -> entry(row))
                .optional()
                .orElseThrow(() -> CrmRefusedException.notFound("reward entry", id));
    }

    /** A broker's, the latest first. */
    public List<RewardEntry> ofBroker(BrokerId broker) {
        return database.sql(SELECT + " where e.broker_id = ? order by e.earned_at desc, e.entry_id")
                .param(broker.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** A deal's, the first first. */
    public List<RewardEntry> ofDeal(DealId deal) {
        return database.sql(SELECT + " where e.deal_id = ? order by e.earned_at, e.entry_id")
                .param(deal.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** What waits for an approval or a payment, the longest first. */
    public List<RewardEntry> open(int limit) {
        return database.sql(SELECT + " where e.state <> 'PAID' order by e.earned_at, e.entry_id limit ?")
                .param(limit)
                .query((row, n) -> entry(row))
                .list();
    }

    static RewardEntry entry(ResultSet row) throws SQLException {
        return new RewardEntry(
                Rows.uuid(row, "entry_id"),
                new BrokerId(Rows.uuid(row, "broker_id")),
                new DealId(Rows.uuid(row, "deal_id")),
                new Money(row.getLong("amount_cents")),
                row.getObject("reverses", UUID.class),
                row.getBoolean("reversed"),
                row.getString("reason"),
                RewardState.valueOf(row.getString("state")),
                row.getString("earned_by"),
                Rows.instant(row, "earned_at"),
                row.getString("approved_by"),
                Rows.instantOrNull(row, "paid_at"));
    }
}
