package io.hearth.api.segment;

import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.store.segment.SegmentRuleJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Saved segments in PostgreSQL, each in its current version; former versions stay in {@code segment_version}. */
@Component
public class Segments {

    /** The segment that {@link #ensureDefault} makes sure of. */
    public static final String DEFAULT_ID = "in-consideration";

    private static final String SELECT = "select s.segment_id, s.name, v.version, v.description, v.rule::text as rule,"
            + " v.created_by, v.created_at from segment s join segment_version v using (segment_id, version)";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Segments(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<SavedSegment> list() {
        return jdbc.sql(SELECT + " order by lower(s.name), s.segment_id")
                .query((row, n) -> saved(row))
                .list();
    }

    /** What a segmentation run has to compute. */
    public List<SegmentDefinition> definitions() {
        return list().stream().map(SavedSegment::definition).toList();
    }

    public Map<SegmentId, String> names() {
        return jdbc
                .sql("select segment_id, name from segment")
                .query((row, n) -> Map.entry(new SegmentId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<SavedSegment> find(SegmentId segmentId) {
        return jdbc.sql(SELECT + " where s.segment_id = ?")
                .param(segmentId.value())
                .query((row, n) -> saved(row))
                .optional();
    }

    /** As {@link #find}, for an id that came from outside and may be none. */
    public Optional<SavedSegment> findTyped(String segmentId) {
        try {
            return find(new SegmentId(segmentId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Saves a new segment in its first version.
     *
     * @throws DuplicateKeyException if another one has this name
     */
    SavedSegment create(NewSegment segment, String author) {
        SegmentId id = new SegmentId(UUID.randomUUID().toString());
        SavedSegment first = firstVersion(id, segment, author);
        transactions.executeWithoutResult(status -> insert(first));
        return first;
    }

    /**
     * Makes sure that there is a segment to begin with: who is in consideration and not dormant.
     *
     * @return whether it was created
     */
    public boolean ensureDefault() {
        SavedSegment segment = firstVersion(DefaultSegment.ID, DefaultSegment.SEGMENT, DefaultSegment.AUTHOR);
        if (find(DefaultSegment.ID).isPresent()) {
            return false;
        }
        try {
            transactions.executeWithoutResult(status -> insert(segment));
            return true;
        } catch (DuplicateKeyException e) {
            // Another node was faster, or people gave its name to a segment of their own.
            return false;
        }
    }

    private SavedSegment firstVersion(SegmentId id, NewSegment segment, String author) {
        SegmentDefinition definition = new SegmentDefinition(id, segment.name(), 1, segment.rule());
        return new SavedSegment(
                definition, segment.description(), author, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void insert(SavedSegment saved) {
        SegmentDefinition segment = saved.definition();
        OffsetDateTime at = saved.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into segment (segment_id, name, version, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(segment.segmentId().value(), segment.name(), segment.version(), saved.createdBy(), at)
                .update();
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
