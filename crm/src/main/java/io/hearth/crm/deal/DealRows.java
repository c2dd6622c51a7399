package io.hearth.crm.deal;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.attribution.Buyer;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.PhoneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads deals with their buyers. */
public final class DealRows {

    private static final String SELECT = "select * from deal";

    private final Database database;

    public DealRows(Database database) {
        this.database = database;
    }

    /** @throws CrmRefusedException with NOT_FOUND */
    public Deal load(DealId id) {
        return one(" where deal_id = ?", id.value()).orElseThrow(() -> CrmRefusedException.notFound("deal", id));
    }

    /** The same, locked until the transaction ends. */
    Deal lock(DealId id) {
        return one(" where deal_id = ? for update", id.value())
                .orElseThrow(() -> CrmRefusedException.notFound("deal", id));
    }

    public Optional<Deal> findByExternalKey(String key) {
        return one(" where external_key = ?", key);
    }

    /** The latest, at most so many. */
    public List<Deal> latest(int limit) {
        return withBuyers(database.sql(SELECT + " order by bought_at desc, deal_id limit ?")
                .param(limit)
                .query((row, n) -> deal(row))
                .list());
    }

    /** Those that a consultant closed, the latest first. */
    public List<Deal> ofConsultant(String consultant, int limit) {
        return withBuyers(database.sql(SELECT + " where consultant = ? order by bought_at desc, deal_id limit ?")
                .params(consultant, limit)
                .query((row, n) -> deal(row))
                .list());
    }

    /** Which units they are about. */
    public Map<DealId, String> units(Collection<DealId> deals) {
        Map<DealId, String> units = new HashMap<>();
        database.sql("select deal_id, unit from deal where deal_id = any (?::uuid[])")
                .param(deals.stream().map(DealId::toString).toArray(String[]::new))
                .query(row -> {
                    units.put(new DealId(Rows.uuid(row, "deal_id")), row.getString("unit"));
                });
        return units;
    }

    private Optional<Deal> one(String where, Object value) {
        List<Deal> found = withBuyers(database.sql(SELECT + where)
                .param(value)
                .query((row, n) -> deal(row))
                .list());
        return found.stream().findFirst();
    }

    private List<Deal> withBuyers(List<Deal> deals) {
        Map<DealId, List<Buyer>> buyers = new HashMap<>();
        database.sql("select deal_id, contact_id, phone_id from deal_buyer where deal_id = any (?::uuid[])"
                        + " order by contact_id")
                .param(deals.stream().map(deal -> deal.id().toString()).toArray(String[]::new))
                .query(row -> {
                    buyers.computeIfAbsent(new DealId(Rows.uuid(row, "deal_id")), id -> new ArrayList<>())
                            .add(new Buyer(
                                    new ContactId(row.getString("contact_id")),
                                    new PhoneId(Rows.uuid(row, "phone_id"))));
                });
        return deals.stream()
                .map(deal -> with(deal, buyers.getOrDefault(deal.id(), List.of())))
                .toList();
    }

    private static Deal with(Deal deal, List<Buyer> buyers) {
        return new Deal(
                deal.id(),
                deal.externalKey(),
                deal.projectId(),
                deal.unit(),
                deal.amount(),
                deal.consultant(),
                deal.state(),
                deal.boughtAt(),
                deal.signedAt(),
                deal.handedOverAt(),
                deal.cancelledAt(),
                deal.recordedBy(),
                deal.settingsVersion(),
                List.copyOf(buyers));
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                new DealId(Rows.uuid(row, "deal_id")),
                row.getString("external_key"),
                row.getString("project_id"),
                row.getString("unit"),
                new Money(row.getLong("amount_cents")),
                row.getString("consultant"),
                DealState.valueOf(row.getString("state")),
                Rows.instant(row, "bought_at"),
                Rows.instantOrNull(row, "signed_at"),
                Rows.instantOrNull(row, "handed_over_at"),
                Rows.instantOrNull(row, "cancelled_at"),
                row.getString("recorded_by"),
                Rows.intOrNull(row, "settings_version"),
                List.of());
    }
}
