package io.hearth.wechat.quota;

import io.hearth.wechat.Quota;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes one account's rows of {@code wechat_quota}. Instants given are null for the database's own clock. */
final class QuotaRows {

    /** Calls a day of which one second's are nothing. */
    private static final int PLENTY = 100_000;

    /**
     * A day never goes back: of two processes that call around midnight, the later to get the row's lock may have read
     * the clock first.
     *
     * <p>All calls of one kind count in one row. If each waited for the disk with the row in its hands, the disk would
     * set their pace. So those of which a day has plenty do not wait, and a database that crashes may forget the ones of
     * the last second; WeChat counts, too, and what it refuses is heeded.
     */
    private static final String COUNT = "insert into wechat_quota as q (app_id, api, called_at, day, day_used, recent)"
            + " select ?, ?, t.at, (t.at at time zone " + QuotaSql.ZONE + ")::date, 1,"
            + " case when ? then array[t.at] else '{}'::timestamptz[] end from (select " + QuotaSql.NOW + " as at,"
            + " case when ? then set_config('synchronous_commit', 'off', true) else 'as set' end as commits) t"
            + " where t.commits is not null"
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

    private static final String UNCOUNT = "update wechat_quota set"
            + " day_used = case when day = (?::timestamptz at time zone " + QuotaSql.ZONE
            + ")::date then greatest(day_used - 1, 0)"
            + " else day_used end,"
            + " recent = case when array_position(recent, ?) is null then recent"
            + " else recent[:array_position(recent, ?) - 1] || recent[array_position(recent, ?) + 1:] end"
            + " where app_id = ? and api = ?";

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
            insert.setObject(4, QuotaSql.at(now));
            insert.setBoolean(5, limit.perDay() >= PLENTY);
            insert.setInt(6, limit.perDay());
            insert.setInt(7, limit.perMinute());
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? Optional.of(QuotaSql.instant(row, "called_at")) : Optional.empty();
            }
        }
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
                    case DAY ->
                        "((t.at at time zone " + QuotaSql.ZONE + ")::date + 1)::timestamp at time zone "
                                + QuotaSql.ZONE;
                };
        String sql = "insert into wechat_quota as q (app_id, api, called_at, day, day_used, spent_quota, spent_until)"
                + " select ?, ?, t.at, (t.at at time zone " + QuotaSql.ZONE + ")::date, 0, ?, " + until
                + " from (select " + QuotaSql.NOW + " as at) t on conflict (app_id, api) do update set"
                + " spent_quota = case when q.spent_until > excluded.spent_until then q.spent_quota"
                + " else excluded.spent_quota end,"
                + " spent_until = greatest(q.spent_until, excluded.spent_until) returning spent_until";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, appId);
            insert.setString(2, api);
            insert.setString(3, quota.name());
            insert.setObject(4, QuotaSql.at(now));
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return QuotaSql.instant(row, "spent_until");
            }
        }
    }
}
