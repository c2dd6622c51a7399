package io.hearth.api.analysis;

import io.hearth.domain.money.Money;
import io.hearth.store.analysis.ChannelTouches.Purchase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deals that stand, with every key of their buyers: the contact's own, and those of linked fans. */
@Component
class BoughtDeals {

    private static final String SELECT = """
            select deal_id, amount_cents, bought_at, array_agg(distinct subject order by subject) as subjects
            from deal join deal_buyer using (deal_id) join lateral (
                select subject from contact where contact.contact_id = deal_buyer.contact_id
                union
                select subject from contact_link where contact_link.contact_id = deal_buyer.contact_id) as keys on true
            where state <> 'CANCELLED' and bought_at >= :begin and bought_at < :end
                and (:project::text is null or project_id = :project)
            group by deal_id order by bought_at, deal_id""";

    private final JdbcClient jdbc;

    BoughtDeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record BoughtDeal(Money amount, Purchase purchase) {}

    /** Those bought from the first instant on and before the second. */
    List<BoughtDeal> between(Instant begin, Instant end, @Nullable String projectId) {
        return jdbc.sql(SELECT)
                .param("begin", begin.atOffset(ZoneOffset.UTC))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("project", projectId)
                .query((row, n) -> deal(row))
                .list();
    }

    private static BoughtDeal deal(ResultSet row) throws SQLException {
        return new BoughtDeal(
                new Money(row.getLong("amount_cents")),
                new Purchase(
                        List.of((String[]) row.getArray("subjects").getArray()),
                        row.getObject("bought_at", OffsetDateTime.class).toInstant()));
    }
}
