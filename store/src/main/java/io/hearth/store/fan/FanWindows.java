package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Windows for customer-service messages, on the caller's connection. Ingest opens them with the fan's acts, push spends
 * them; whoever spends in the transaction that decides to send never sends more than WeChat allows.
 */
public final class FanWindows {

    /** What a window that can be spent from is like, by its kind. */
    private static final String HAS_SOME = "kind = ? and spent < ? and opened_at > ?";

    private FanWindows() {}

    /**
     * A fan did something that opens a window: it begins anew, with nothing spent.
     *
     * @param at the act's own time; an act that is not newer than the one recorded, or than the fan's leaving, changes
     *     nothing
     */
    public static void open(Connection connection, OpenId openId, WindowKind kind, Instant at) throws SQLException {
        String sql = "insert into fan_window (openid, kind, opened_at) select ?, ?, ?"
                + " where not exists (select from fan_state"
                + " where openid = ? and not following and following_changed_at >= ?)"
                + " on conflict (openid, kind) do update set opened_at = excluded.opened_at, spent = 0"
                + " where excluded.opened_at > fan_window.opened_at";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, openId.value());
            upsert.setString(2, kind.name());
            upsert.setObject(3, at.atOffset(ZoneOffset.UTC));
            upsert.setString(4, openId.value());
            upsert.setObject(5, at.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    /** Who stops following closes their windows; what they did afterwards stays. */
    public static void close(Connection connection, OpenId openId, Instant at) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from fan_window where openid = ? and opened_at <= ?")) {
            delete.setString(1, openId.value());
            delete.setObject(2, at.atOffset(ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /** One message that was taken out of the window that opened at an instant. */
    public record Spent(WindowKind kind, Instant openedAt) {}

    /**
     * Takes one message out of an open window, of the one that ends first.
     *
     * @param now the instant of the send
     * @return the window; empty if none is open, or all are spent
     */
    public static Optional<Spent> consume(Connection connection, OpenId openId, Instant now) throws SQLException {
        for (WindowKind kind : WindowKind.values()) {
            Optional<Spent> spent = consume(connection, openId, kind, now);
            if (spent.isPresent()) {
                return spent;
            }
        }
        return Optional.empty();
    }

    /**
     * Puts one message back that provably was not sent; in the transaction that writes that down, so that it is put back
     * once. A window that has begun anew since has nothing of it to get back.
     */
    public static void giveBack(Connection connection, OpenId openId, Spent spent) throws SQLException {
        String sql = "update fan_window set spent = spent - 1"
                + " where openid = ? and kind = ? and opened_at = ? and spent > 0";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, openId.value());
            update.setString(2, spent.kind().name());
            update.setObject(3, spent.openedAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /**
     * Takes one message out of an open window of each of several fans, as the other does for one. Windows that another
     * transaction is working on are passed over.
     *
     * @return the fans with such a window, and what it was
     */
    public static Map<OpenId, Spent> consumeUnlocked(Connection connection, Collection<OpenId> openIds, Instant now)
            throws SQLException {
        Map<OpenId, Spent> consumed = new HashMap<>();
        for (WindowKind kind : WindowKind.values()) {
            consumed.putAll(consumeUnlocked(connection, kind, without(openIds, consumed.keySet()), now));
        }
        return consumed;
    }

    private static List<OpenId> without(Collection<OpenId> openIds, Set<OpenId> others) {
        return openIds.stream().filter(openId -> !others.contains(openId)).toList();
    }

    private static Map<OpenId, Spent> consumeUnlocked(
            Connection connection, WindowKind kind, Collection<OpenId> openIds, Instant now) throws SQLException {
        String sql = "with free as (select openid, kind from fan_window where openid = any(?) and " + HAS_SOME
                + " for no key update skip locked) update fan_window w set spent = w.spent + 1 from free"
                + " where w.openid = free.openid and w.kind = free.kind returning w.openid, w.opened_at";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, Rows.texts(connection, openIds));
            setKind(update, kind, now);
            return spent(update, kind);
        }
    }

    private static Map<OpenId, Spent> spent(PreparedStatement update, WindowKind kind) throws SQLException {
        Map<OpenId, Spent> spent = new HashMap<>();
        try (ResultSet windows = update.executeQuery()) {
            while (windows.next()) {
                spent.put(new OpenId(windows.getString(1)), new Spent(kind, openedAt(windows, 2)));
            }
        }
        return spent;
    }

    private static Optional<Spent> consume(Connection connection, OpenId openId, WindowKind kind, Instant now)
            throws SQLException {
        String sql =
                "update fan_window set spent = spent + 1 where openid = ? and " + HAS_SOME + " returning opened_at";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, openId.value());
            setKind(update, kind, now);
            try (ResultSet window = update.executeQuery()) {
                return window.next() ? Optional.of(new Spent(kind, openedAt(window, 1))) : Optional.empty();
            }
        }
    }

    private static void setKind(PreparedStatement update, WindowKind kind, Instant now) throws SQLException {
        update.setString(2, kind.name());
        update.setInt(3, kind.messages());
        update.setObject(4, now.minus(kind.length()).atOffset(ZoneOffset.UTC));
    }

    /** How many messages each of the given fans may still be sent; fans without an open window are missing. */
    public static Map<OpenId, Integer> left(Connection connection, Collection<OpenId> openIds, Instant now)
            throws SQLException {
        String sql = "select openid, kind, spent from fan_window where openid = any(?)"
                + " and opened_at > case kind when 'MESSAGE' then ?::timestamptz else ?::timestamptz end";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Object[] keys = openIds.stream().map(OpenId::value).toArray();
            select.setArray(1, connection.createArrayOf("text", keys));
            select.setObject(2, now.minus(WindowKind.MESSAGE.length()).atOffset(ZoneOffset.UTC));
            select.setObject(3, now.minus(WindowKind.ACTION.length()).atOffset(ZoneOffset.UTC));
            return left(select);
        }
    }

    /**
     * How a fan's windows stand.
     *
     * @param until when the one that ends last closes, or closed
     * @param left messages that may still be sent now; 0 once all have closed
     */
    public record Standing(Instant until, int left) {

        private Standing and(Standing other) {
            return new Standing(until.isAfter(other.until) ? until : other.until, left + other.left);
        }
    }

    /** How the windows of the given fans stand, closed ones too; fans who never had one are missing. */
    public static Map<OpenId, Standing> standing(Connection connection, Collection<OpenId> openIds, Instant now)
            throws SQLException {
        Map<OpenId, Standing> standing = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select openid, kind, opened_at, spent from fan_window where openid = any(?)")) {
            select.setArray(1, Rows.texts(connection, openIds));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    standing.merge(new OpenId(rows.getString(1)), standing(rows, now), Standing::and);
                }
            }
        }
        return standing;
    }

    private static Standing standing(ResultSet row, Instant now) throws SQLException {
        WindowKind kind = WindowKind.valueOf(row.getString(2));
        Instant until = openedAt(row, 3).plus(kind.length());
        return new Standing(until, until.isAfter(now) ? Math.max(0, kind.messages() - row.getInt(4)) : 0);
    }

    private static Instant openedAt(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Map<OpenId, Integer> left(PreparedStatement select) throws SQLException {
        Map<OpenId, Integer> left = new HashMap<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                int messages = WindowKind.valueOf(rows.getString(2)).messages() - rows.getInt(3);
                if (messages > 0) {
                    left.merge(new OpenId(rows.getString(1)), messages, Integer::sum);
                }
            }
        }
        return left;
    }
}
