package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.SegmentRuleJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments as they lie in PostgreSQL; whoever changes several rows brings the transaction. */
final class SegmentRows {

    private static final String SELECT = "select s.segment_id, s.name, v.version, v.description, v.rule::text as rule,"
            + " v.created_by, v.created_at from segment s join segment_version v using (segment_id, version)";

    /** Whoever writes waits for the others, so that two changes cannot close a circle together. */
    private static final String LOCK = "lock table segment, segment_list in share row exclusive mode";

    private final JdbcClient jdbc;

    SegmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.sql(LOCK).update();
    }

    /** All that are not deleted, by name. */
    List<SavedSegment> list() {
        return jdbc.sql(SELECT + " where s.deleted_at is null order by lower(s.name), s.segment_id")
                .query((row, n) -> saved(row))
                .list();
    }

    Map<SegmentId, String> names() {
        return jdbc
                .sql("select segment_id, name from segment")
                .query((row, n) -> Map.entry(new SegmentId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<SavedSegment> find(SegmentId segmentId) {
        return jdbc.sql(SELECT + " where s.deleted_at is null and s.segment_id = ?")
                .param(segmentId.value())
                .query((row, n) -> saved(row))
                .optional();
    }

    List<SavedSegment> versions(SegmentId segmentId) {
        return jdbc.sql("select segment_id, name, version, description, rule::text as rule, created_by, created_at"
                        + " from segment_version where segment_id = ? order by version desc")
                .param(segmentId.value())
                .query((row, n) -> saved(row))
                .list();
    }

    void insert(SavedSegment first) {
        SegmentDefinition segment = first.definition();
        OffsetDateTime at = first.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into segment (segment_id, name, version, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(segment.segmentId().value(), segment.name(), segment.version(), first.createdBy(), at)
                .update();
        insertVersion(first);
    }

    /** Makes it the current version. */
    void save(SavedSegment next) {
        jdbc.sql("update segment set name = ?, version = ? where segment_id = ?")
                .params(next.definition().name(), next.definition().version())
                .param(next.definition().segmentId().value())
                .update();
        insertVersion(next);
    }

    /** The versions stay. */
    void hide(SegmentId segmentId, Instant at) {
        jdbc.sql("update segment set deleted_at = ? where segment_id = ? and deleted_at is null")
                .params(at.atOffset(ZoneOffset.UTC), segmentId.value())
                .update();
    }

    private void insertVersion(SavedSegment saved) {
        SegmentDefinition segment = saved.definition();
        OffsetDateTime at = saved.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into segment_version (segment_id, version, name, description, rule, created_by, created_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                .params(segment.segmentId().value(), segment.version(), segment.name(), saved.description())
                .params(SegmentRuleJson.write(segment.rule()).toString(), saved.createdBy(), at)
                .update();
    }

    private static SavedSegment saved(ResultSet row) throws SQLException {
        SegmentRule rule = SegmentRuleJson.parse(row.getString("rule"));
        SegmentId id = new SegmentId(row.getString("segment_id"));
        return new SavedSegment(
                new SegmentDefinition(id, row.getString("name"), row.getInt("version"), rule),
                row.getString("description"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
