package io.hearth.store.tag;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.segment.Trait;
import io.hearth.store.trait.TraitQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tags and who carries them, on the caller's connection. */
public final class FanTags {

    /** Who carries which tag, for segments. */
    public static final TraitQuery TRAITS = new TraitQuery(
            Trait.TAG,
            "select 'fan:' || openid, name from fan_tag join wechat_tag using (tag_id) order by tag_id, openid");

    private FanTags() {}

    /**
     * Keeps these tags and no others.
     *
     * @return how many came, changed or went
     */
    public static int replace(Connection connection, List<FanTag> tags) throws SQLException {
        Object[] ids = tags.stream().map(FanTag::id).toArray();
        int changed;
        try (PreparedStatement delete = connection.prepareStatement("delete from wechat_tag where tag_id <> all(?)")) {
            delete.setArray(1, connection.createArrayOf("integer", ids));
            changed = delete.executeUpdate();
        }
        String sql = "insert into wechat_tag (tag_id, name, fans) select * from unnest(?, ?, ?)"
                + " on conflict (tag_id) do update set name = excluded.name, fans = excluded.fans"
                + " where (wechat_tag.name, wechat_tag.fans) <> (excluded.name, excluded.fans)";
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setArray(1, connection.createArrayOf("integer", ids));
            upsert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", tags.stream().map(FanTag::name).toArray()));
            upsert.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", tags.stream().map(FanTag::fans).toArray()));
            return changed + upsert.executeUpdate();
        }
    }

    /** All tags, by number. */
    public static List<FanTag> all(Connection connection) throws SQLException {
        return read(connection.prepareStatement("select tag_id, name, fans from wechat_tag order by tag_id"));
    }

    /** Tags whose number of fans has changed since these were read, or that were not read since an instant. */
    public static List<FanTag> withUnreadMembers(Connection connection, Instant since) throws SQLException {
        String sql = "select tag_id, name, fans from wechat_tag"
                + " where members_read_at is null or members_read_at < ? or members_fans <> fans order by tag_id";
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, since.atOffset(ZoneOffset.UTC));
        return read(select);
    }

    /**
     * Adds fans who carry a tag; a tag that is gone is passed over.
     *
     * @param run increases with each reading
     * @return how many did not carry it before
     */
    public static int add(Connection connection, int tagId, long run, Collection<OpenId> fans) throws SQLException {
        String sql = "with seen as (insert into fan_tag (tag_id, openid, run)"
                + " select tag_id, openid, ? from wechat_tag, unnest(?) as carrier (openid) where tag_id = ?"
                + " order by openid on conflict (tag_id, openid) do update set run = excluded.run"
                + " returning xmax = 0 as is_new) select count(*) from seen where is_new";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, run);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "text", fans.stream().map(OpenId::value).toArray()));
            insert.setInt(3, tagId);
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /**
     * Ends a reading of a tag's fans: who was not among them carries it no more.
     *
     * @param fans how many WeChat had said there were
     * @return how many lost it
     */
    public static int finish(Connection connection, int tagId, long run, long fans, Instant readAt)
            throws SQLException {
        String mark = "update wechat_tag set members_read_at = ?, members_fans = ? where tag_id = ?";
        try (PreparedStatement update = connection.prepareStatement(mark)) {
            update.setObject(1, readAt.atOffset(ZoneOffset.UTC));
            update.setLong(2, fans);
            update.setInt(3, tagId);
            update.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("delete from fan_tag where tag_id = ? and run <> ?")) {
            delete.setInt(1, tagId);
            delete.setLong(2, run);
            return delete.executeUpdate();
        }
    }

    /** Whether the fans of any tag were read at or after an instant. */
    public static boolean anyReadSince(Connection connection, Instant since) throws SQLException {
        String sql = "select exists (select 1 from wechat_tag where members_read_at >= ?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The tags that a fan carries, by number. */
    public static List<FanTag> of(Connection connection, OpenId openId) throws SQLException {
        PreparedStatement select = connection.prepareStatement("select tag_id, name, fans from wechat_tag"
                + " join fan_tag using (tag_id) where openid = ? order by tag_id");
        select.setString(1, openId.value());
        return read(select);
    }

    private static List<FanTag> read(PreparedStatement select) throws SQLException {
        try (select;
                ResultSet rows = select.executeQuery()) {
            List<FanTag> tags = new ArrayList<>();
            while (rows.next()) {
                tags.add(new FanTag(rows.getInt(1), rows.getString(2), rows.getLong(3)));
            }
            return tags;
        }
    }
}
