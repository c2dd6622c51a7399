package io.hearth.crm.reward;

import io.hearth.crm.postgres.Database;
import io.hearth.crm.postgres.Rows;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerType;
import io.hearth.store.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemes. One that is there never changes: it ends, and another begins. */
public final class RewardSchemes {

    private final Database database;
    private final InstantSource clock;

    public RewardSchemes(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public RewardScheme add(RewardScheme scheme, String actor) {
        Money amount = scheme.amount();
        BrokerType type = scheme.brokerType();
        return database.inTransaction(() -> {
            database.sql("insert into reward_scheme (scheme_id, name, project_id, broker_type, amount_cents, rate_bp,"
                            + " starts_at, ends_at, created_by, created_at) values (:id, :name, :project, :type,"
                            + " :amount, :rate, :starts, :ends, :actor, :now)")
                    .param("id", scheme.id())
                    .param("name", scheme.name())
                    .param("project", scheme.projectId())
                    .param("type", type == null ? null : type.name())
                    .param("amount", amount == null ? null : amount.cents())
                    .param("rate", scheme.rateBasisPoints())
                    .param("starts", Database.at(scheme.startsAt()))
                    .param("ends", Database.atOrNull(scheme.endsAt()))
                    .param("actor", actor)
                    .param("now", Database.at(clock.instant()))
                    .update();
            database.audit(new AuditEntry(
                    clock.instant(),
                    actor,
                    "REWARD_SCHEME_ADDED",
                    "reward_scheme",
                    scheme.id().toString(),
                    Map.of("scheme", scheme.toString())));
            return scheme;
        });
    }

    /** All of them: of several that fit, the narrowest counts, and of these the latest. */
    public List<RewardScheme> list() {
        return database.sql("select * from reward_scheme order by created_at desc, scheme_id")
                .query((row, n) -> scheme(row))
                .list();
    }

    private static RewardScheme scheme(ResultSet row) throws SQLException {
        @Nullable Long cents = Rows.longOrNull(row, "amount_cents");
        String type = row.getString("broker_type");
        return new RewardScheme(
                Rows.uuid(row, "scheme_id"),
                row.getString("name"),
                row.getString("project_id"),
                type == null ? null : BrokerType.valueOf(type),
                cents == null ? null : new Money(cents),
                Rows.intOrNull(row, "rate_bp"),
                Rows.instant(row, "starts_at"),
                Rows.instantOrNull(row, "ends_at"));
    }
}
