package io.hearth.store.fan;

import io.hearth.domain.contact.OpenId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What fans have allowed: one grant, one subscription notice. On the caller's connection; ingest records, push spends. A
 * grant that WeChat counts differently is found out by its 43101.
 */
public final class FanGrants {

    private FanGrants() {}

    /**
     * Records a grant, unless the fan has refused since.
     *
     * @param origin what allowed it; the same origin allows nothing twice
     */
    public static void grant(Connection connection, OpenId openId, String templateId, String origin, Instant at)
            throws SQLException {
        String sql = "insert into fan_grant (openid, template_id, origin, granted_at) select ?, ?, ?, ?"
                + " where not exists (select from fan_grant_refusal"
                + " where openid = ? and template_id = ? and refused_at >= ?)"
                + " on conflict (origin) do nothing";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, openId.value());
            insert.setString(2, templateId);
            insert.setString(3, origin);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.setString(5, openId.value());
            insert.setString(6, templateId);
            insert.setObject(7, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The fan wants no notices of this template: grants until then are void, those that still arrive included. */
    public static void refuse(Connection connection, OpenId openId, String templateId, Instant at) throws SQLException {
        String remember = "insert into fan_grant_refusal (openid, template_id, refused_at) values (?, ?, ?)"
                + " on conflict (openid, template_id) do update"
                + " set refused_at = greatest(fan_grant_refusal.refused_at, excluded.refused_at)";
        String revoke = "update fan_grant set revoked_at = ? where openid = ? and template_id = ? and granted_at <= ?"
                + " and spent_at is null and revoked_at is null";
        try (PreparedStatement insert = connection.prepareStatement(remember);
                PreparedStatement update = connection.prepareStatement(revoke)) {
            insert.setString(1, openId.value());
            insert.setString(2, templateId);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, openId.value());
            update.setString(3, templateId);
            update.setObject(4, at.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /**
     * Spends the oldest grant.
     *
     * @param purpose what for, such as a touchpoint's id
     * @return the grant's number, by which it can be given back; empty if there was none
     */
    public static OptionalLong consume(
            Connection connection, OpenId openId, String templateId, String purpose, Instant now) throws SQLException {
        String sql = "update fan_grant set spent_at = ?, spent_for = ? where id = (select id from fan_grant"
                + " where openid = ? and template_id = ? and spent_at is null and revoked_at is null"
                + " order by granted_at, id limit 1 for update skip locked) returning id";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, purpose);
            update.setString(3, openId.value());
            update.setString(4, templateId);
            try (ResultSet spent = update.executeQuery()) {
                return spent.next() ? OptionalLong.of(spent.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    /** What it was spent for provably did not reach WeChat: the grant can be spent again, unless the fan has refused since. */
    public static void giveBack(Connection connection, long grant) throws SQLException {
        String sql = "update fan_grant g set spent_at = null, spent_for = null, revoked_at = (select refused_at"
                + " from fan_grant_refusal r where r.openid = g.openid and r.template_id = g.template_id"
                + " and r.refused_at >= g.granted_at) where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, grant);
            update.executeUpdate();
        }
    }

    /**
     * WeChat says that the fan has none left (43101): what was written here until the question is void.
     *
     * @param askedWith the grant that was to be spent; later ones may have come since
     */
    public static void revokeUpTo(Connection connection, OpenId openId, String templateId, long askedWith, Instant at)
            throws SQLException {
        String sql = "update fan_grant set revoked_at = ? where openid = ? and template_id = ? and spent_at is null"
                + " and revoked_at is null and granted_at <= (select spent_at from fan_grant where id = ?)";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setString(2, openId.value());
            update.setString(3, templateId);
            update.setLong(4, askedWith);
            update.executeUpdate();
        }
    }

    /** How many grants of the template each of the given fans has left; fans without one are missing. */
    public static Map<OpenId, Integer> left(Connection connection, Collection<OpenId> openIds, String templateId)
            throws SQLException {
        String sql = "select openid, count(*) from fan_grant where openid = any(?) and template_id = ?"
                + " and spent_at is null and revoked_at is null group by openid";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Object[] keys = openIds.stream().map(OpenId::value).toArray();
            select.setArray(1, connection.createArrayOf("text", keys));
            select.setString(2, templateId);
            Map<OpenId, Integer> left = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    left.put(new OpenId(rows.getString(1)), rows.getInt(2));
                }
            }
            return left;
        }
    }
}
