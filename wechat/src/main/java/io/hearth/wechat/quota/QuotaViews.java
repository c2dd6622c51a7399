package io.hearth.wechat.quota;

import io.hearth.wechat.Quota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one account's rows of {@code wechat_quota}. Instants given are null for the database's own clock. */
final class QuotaViews {

    /** The n-th youngest call of the last minute must leave it before there is room for another. */
    private static final String WHY = "select q.spent_quota, q.spent_until, q.spent_until > t.at as said,"
            + " q.day_used >= ? and q.day >= (t.at at time zone " + QuotaSql.ZONE + ")::date as day_spent,"
            + " (q.day + 1)::timestamp at time zone " + QuotaSql.ZONE + " as next_day,"
            + " (select c + interval '1 minute' from unnest(q.recent) c order by c desc offset ? limit 1) as next_minute,"
            + " t.at from wechat_quota q, (select " + QuotaSql.NOW + " as at) t where q.app_id = ? and q.api = ?";

    private static final String USES = "select api, case when day >= (t.at at time zone " + QuotaSql.ZONE + ")::date"
            + " then day_used else 0 end as used,"
            + " (select count(*) from unnest(recent) c where c > t.at - interval '1 minute') as in_minute,"
            + " case when spent_until > t.at then spent_until end as spent_until"
            + " from wechat_quota, (select " + QuotaSql.NOW + " as at) t where app_id = ?";

    private final String appId;

    QuotaViews(String appId) {
        this.appId = appId;
    }

    Reservation.Spent whySpent(Connection connection, ApiLimit limit, @Nullable Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHY)) {
            select.setInt(1, limit.perDay());
            select.setInt(2, limit.countsMinutes() ? limit.perMinute() - 1 : 0);
            select.setObject(3, QuotaSql.at(now));
            select.setString(4, appId);
            select.setString(5, limit.api());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return why(row);
            }
        }
    }

    private static Reservation.Spent why(ResultSet row) throws SQLException {
        if (row.getBoolean("said")) {
            return new Reservation.Spent(
                    Quota.valueOf(row.getString("spent_quota")), QuotaSql.instant(row, "spent_until"));
        }
        if (row.getBoolean("day_spent")) {
            return new Reservation.Spent(Quota.DAY, QuotaSql.instant(row, "next_day"));
        }
        // What was spent a moment ago may have come back meanwhile: then there is nothing to wait for.
        boolean room = row.getObject("next_minute") == null;
        return new Reservation.Spent(Quota.MINUTE, QuotaSql.instant(row, room ? "at" : "next_minute"));
    }

    List<QuotaUse> uses(Connection connection, ApiLimits limits, @Nullable Instant now) throws SQLException {
        Map<String, QuotaUse> uses = new TreeMap<>();
        limits.all().forEach(limit -> uses.put(limit.api(), use(limit, 0, 0, Optional.empty())));
        try (PreparedStatement select = connection.prepareStatement(USES)) {
            select.setObject(1, QuotaSql.at(now));
            select.setString(2, appId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<Instant> spent = Optional.ofNullable(row.getObject("spent_until", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                    ApiLimit limit = limits.ofApi(row.getString("api"));
                    int inMinute = limit.countsMinutes() ? row.getInt("in_minute") : 0;
                    QuotaUse use = use(limit, row.getInt("used"), inMinute, spent);
                    uses.put(use.api(), use);
                }
            }
        }
        return new ArrayList<>(uses.values());
    }

    private static QuotaUse use(ApiLimit limit, int used, int inMinute, Optional<Instant> spentUntil) {
        return new QuotaUse(limit.api(), used, known(limit.perDay()), inMinute, known(limit.perMinute()), spentUntil);
    }

    private static OptionalInt known(int limit) {
        return limit == ApiLimit.UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
