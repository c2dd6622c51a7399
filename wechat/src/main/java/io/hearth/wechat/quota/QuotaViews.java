package io.hearth.wechat.quota;

import io.hearth.wechat.Quota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
            + " array(select c from unnest(recent) c where c > t.at - interval '1 minute' order by c desc) as in_minute,"
            + " ((t.at at time zone " + QuotaSql.ZONE + ")::date + 1)::timestamp at time zone " + QuotaSql.ZONE
            + " as next_day, case when spent_until > t.at then spent_until end as spent_until"
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

    /** Of several quotas that are spent, the one that comes back last. */
    private static Reservation.Spent why(ResultSet row) throws SQLException {
        // What was spent a moment ago may have come back meanwhile: then there is nothing to wait for.
        Reservation.Spent why = new Reservation.Spent(Quota.MINUTE, QuotaSql.instant(row, "at"));
        if (row.getObject("next_minute") != null) {
            why = later(why, new Reservation.Spent(Quota.MINUTE, QuotaSql.instant(row, "next_minute")));
        }
        if (row.getBoolean("day_spent")) {
            why = later(why, new Reservation.Spent(Quota.DAY, QuotaSql.instant(row, "next_day")));
        }
        if (row.getBoolean("said")) {
            Quota said = Quota.valueOf(row.getString("spent_quota"));
            why = later(why, new Reservation.Spent(said, QuotaSql.instant(row, "spent_until")));
        }
        return why;
    }

    private static Reservation.Spent later(Reservation.Spent one, Reservation.Spent other) {
        return other.until().isAfter(one.until()) ? other : one;
    }

    List<QuotaUse> uses(Connection connection, ApiLimits limits, @Nullable Instant now) throws SQLException {
        Map<String, QuotaUse> uses = new TreeMap<>();
        limits.all().forEach(limit -> uses.put(limit.api(), use(limit, 0, 0, Optional.empty())));
        try (PreparedStatement select = connection.prepareStatement(USES)) {
            select.setObject(1, QuotaSql.at(now));
            select.setString(2, appId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    QuotaUse use = use(limits.ofApi(row.getString("api")), row);
                    uses.put(use.api(), use);
                }
            }
        }
        return new ArrayList<>(uses.values());
    }

    private static QuotaUse use(ApiLimit limit, ResultSet row) throws SQLException {
        int used = row.getInt("used");
        Timestamp[] inMinute =
                limit.countsMinutes() ? (Timestamp[]) row.getArray("in_minute").getArray() : new Timestamp[0];
        List<Instant> back = new ArrayList<>();
        if (row.getObject("spent_until") != null) {
            back.add(QuotaSql.instant(row, "spent_until"));
        }
        if (used >= limit.perDay()) {
            back.add(QuotaSql.instant(row, "next_day"));
        }
        if (inMinute.length >= limit.perMinute()) {
            back.add(Quota.MINUTE.givenAnewAfter(inMinute[limit.perMinute() - 1].toInstant()));
        }
        return use(limit, used, inMinute.length, back.stream().max(Comparator.naturalOrder()));
    }

    private static QuotaUse use(ApiLimit limit, int used, int inMinute, Optional<Instant> spentUntil) {
        return new QuotaUse(limit.api(), used, known(limit.perDay()), inMinute, known(limit.perMinute()), spentUntil);
    }

    private static OptionalInt known(int limit) {
        return limit == ApiLimit.UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
