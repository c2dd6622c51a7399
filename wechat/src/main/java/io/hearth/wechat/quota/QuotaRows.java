package io.hearth.wechat.quota;

import io.hearth.domain.time.HumanTime;
import io.hearth.wechat.Quota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One account's rows of {@code wechat_quota}. Instants given are null for the database's own clock. */
final class QuotaRows {

    private static final String ZONE = "'" + HumanTime.SHANGHAI.zone() + "'";

    private static final String NOW = "coalesce(?::timestamptz, clock_timestamp())";

    /**
     * A day never goes back: of two processes that call around midnight, the later to get the row's lock may have read
     * the clock first.
     */
    private static final String COUNT = "insert into wechat_quota as q (app_id, api, called_at, day, day_used, recent)"
            + " select ?, ?, t.at, (t.at at time zone " + ZONE + ")::date, 1,"
            + " case when ? then array[t.at] else '{}'::timestamptz[] end from (select " + NOW + " as at) t"
            + " on conflict (app_id, api) do update set"
            + " called_at = excluded.called_at,"
            + " day = greatest(q.day, excluded.day),"
            + " day_used = case when excluded.day > q.day then 1 else q.day_used + 1 end,"
            + " recent = array(select c from unnest(q.recent) c where c > excluded.called_at - interval '1 minute')"
            + " || excluded.recent"
            + " where (q.spent_until is null or q.spent_until <= excluded.called_at)"
            + " and (excluded.day > q.day or q.day_used < ?)"
            + " and (select count(*) from unnest(q.recent) c"
            + " where c > excluded.called_at - interval '1 minute') < ?"
            + " returning q.called_at";

    /** The n-th youngest call of the last minute must leave it before there is room for another. */
    private static final String WHY = "select q.spent_quota, q.spent_until, q.spent_until > t.at as said,"
            + " q.day_used >= ? and q.day >= (t.at at time zone " + ZONE + ")::date as day_spent,"
            + " (q.day + 1)::timestamp at time zone " + ZONE + " as next_day,"
            + " (select c + interval '1 minute' from unnest(q.recent) c order by c desc offset ? limit 1) as next_minute,"
            + " t.at from wechat_quota q, (select " + NOW + " as at) t where q.app_id = ? and q.api = ?";

    private static final String UNCOUNT = "update wechat_quota set"
            + " day_used = case when day = (?::timestamptz at time zone " + ZONE
            + ")::date then greatest(day_used - 1, 0)"
            + " else day_used end,"
            + " recent = case when array_position(recent, ?) is null then recent"
            + " else recent[:array_position(recent, ?) - 1] || recent[array_position(recent, ?) + 1:] end"
            + " where app_id = ? and api = ?";

    private static final String USES = "select api, case when day >= (t.at at time zone " + ZONE + ")::date"
            + " then day_used else 0 end as used, case when spent_until > t.at then spent_until end as spent_until"
            + " from wechat_quota, (select " + NOW + " as at) t where app_id = ?";

    private final String appId;

    QuotaRows(String appId) {
        this.appId = appId;
    }

    /** When it was counted; empty if it was not, because a quota is spent. */
    Optional<Instant> count(Connection connection, ApiLimit limit, @Nullable Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(COUNT)) {
            insert.setString(1, appId);
            insert.setString(2, limit.api());
            insert.setBoolean(3, limit.countsMinutes());
            insert.setObject(4, at(now));
            insert.setInt(5, limit.perDay());
            insert.setInt(6, limit.perMinute());
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? Optional.of(instant(row, "called_at")) : Optional.empty();
            }
        }
    }

    Reservation.Spent whySpent(Connection connection, ApiLimit limit, @Nullable Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WHY)) {
            select.setInt(1, limit.perDay());
            select.setInt(2, limit.countsMinutes() ? limit.perMinute() - 1 : 0);
            select.setObject(3, at(now));
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
            return new Reservation.Spent(Quota.valueOf(row.getString("spent_quota")), instant(row, "spent_until"));
        }
        if (row.getBoolean("day_spent")) {
            return new Reservation.Spent(Quota.DAY, instant(row, "next_day"));
        }
        // What was spent a moment ago may have come back meanwhile: then there is nothing to wait for.
        boolean room = row.getObject("next_minute") == null;
        return new Reservation.Spent(Quota.MINUTE, instant(row, room ? "at" : "next_minute"));
    }

    void uncount(Connection connection, Reservation.Granted granted) throws SQLException {
        OffsetDateTime at = granted.at().atOffset(ZoneOffset.UTC);
        try (PreparedStatement update = connection.prepareStatement(UNCOUNT)) {
            update.setObject(1, at);
            update.setObject(2, at);
            update.setObject(3, at);
            update.setObject(4, at);
            update.setString(5, appId);
            update.setString(6, granted.api());
            update.executeUpdate();
        }
    }

    /** A day that is spent is not shortened by a minute that is. */
    Instant markSpent(Connection connection, String api, Quota quota, @Nullable Instant now) throws SQLException {
        String until =
                switch (quota) {
                    case MINUTE -> "t.at + interval '1 minute'";
                    case DAY -> "((t.at at time zone " + ZONE + ")::date + 1)::timestamp at time zone " + ZONE;
                };
        String sql = "insert into wechat_quota as q (app_id, api, called_at, day, day_used, spent_quota, spent_until)"
                + " select ?, ?, t.at, (t.at at time zone " + ZONE + ")::date, 0, ?, " + until
                + " from (select " + NOW + " as at) t on conflict (app_id, api) do update set"
                + " spent_quota = case when q.spent_until > excluded.spent_until then q.spent_quota"
                + " else excluded.spent_quota end,"
                + " spent_until = greatest(q.spent_until, excluded.spent_until) returning spent_until";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, appId);
            insert.setString(2, api);
            insert.setString(3, quota.name());
            insert.setObject(4, at(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return instant(row, "spent_until");
            }
        }
    }

    List<QuotaUse> uses(Connection connection, ApiLimits limits, @Nullable Instant now) throws SQLException {
        Map<String, QuotaUse> uses = new TreeMap<>();
        limits.all().forEach(limit -> uses.put(limit.api(), use(limit, 0, Optional.empty())));
        try (PreparedStatement select = connection.prepareStatement(USES)) {
            select.setObject(1, at(now));
            select.setString(2, appId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Optional<Instant> spent = Optional.ofNullable(row.getObject("spent_until", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant);
                    QuotaUse use = use(limits.ofApi(row.getString("api")), row.getInt("used"), spent);
                    uses.put(use.api(), use);
                }
            }
        }
        return new ArrayList<>(uses.values());
    }

    private static QuotaUse use(ApiLimit limit, int used, Optional<Instant> spentUntil) {
        OptionalInt perDay =
                limit.perDay() == ApiLimit.UNLIMITED ? OptionalInt.empty() : OptionalInt.of(limit.perDay());
        return new QuotaUse(limit.api(), used, perDay, spentUntil);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant now) {
        return now == null ? null : now.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
