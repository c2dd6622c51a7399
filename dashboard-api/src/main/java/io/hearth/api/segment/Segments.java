package io.hearth.api.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.RuleResolver;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.segment.SegmentListId;
import io.hearth.domain.segment.SegmentRule;
import io.hearth.domain.segment.UnresolvableRuleException;
import io.hearth.store.segment.SegmentRuleJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Whoever writes waits for the others, so that two changes cannot close a circle together. */
    private static final String LOCK = "lock table segment, segment_list in share row exclusive mode";

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
        return jdbc.sql(SELECT + " where s.deleted_at is null order by lower(s.name), s.segment_id")
                .query((row, n) -> saved(row))
                .list();
    }

    /** What a segmentation run has to compute: rules in which the names of segments and lists are replaced. */
    public List<SegmentDefinition> definitions() {
        List<SegmentDefinition> written = written();
        RuleResolver resolver = resolver(written);
        return written.stream()
                .map(segment -> new SegmentDefinition(
                        segment.segmentId(),
                        segment.name(),
                        segment.version(),
                        resolver.resolve(segment.segmentId(), segment.rule())))
                .toList();
    }

    /** The rule with the names of segments and lists replaced by what they stand for now. */
    SegmentRule resolve(SegmentRule rule) {
        return resolver(written()).resolve(rule);
    }

    /** With the names of those that were deleted, which campaigns of the past still name. */
    public Map<SegmentId, String> names() {
        return jdbc
                .sql("select segment_id, name from segment")
                .query((row, n) -> Map.entry(new SegmentId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Optional<SavedSegment> find(SegmentId segmentId) {
        return jdbc.sql(SELECT + " where s.deleted_at is null and s.segment_id = ?")
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

    /** All versions of a segment, the latest first. */
    List<SavedSegment> versions(SegmentId segmentId) {
        return jdbc.sql("select segment_id, name, version, description, rule::text as rule, created_by, created_at"
                        + " from segment_version where segment_id = ? order by version desc")
                .param(segmentId.value())
                .query((row, n) -> saved(row))
                .list();
    }

    /**
     * Saves a new segment in its first version.
     *
     * @throws DuplicateKeyException if another one has this name
     * @throws UnresolvableRuleException if the rule names what is not there
     */
    SavedSegment create(NewSegment segment, String author) {
        SegmentId id = new SegmentId(UUID.randomUUID().toString());
        SavedSegment first = firstVersion(id, segment, author);
        transactions.executeWithoutResult(status -> {
            jdbc.sql(LOCK).update();
            resolve(segment.rule());
            insert(first);
        });
        return first;
    }

    /**
     * Saves the next version of a segment. Segments that name it get a next version too: what they mean has changed.
     *
     * @param version the one that the author looked at
     * @return empty if there is no such segment
     * @throws StaleVersionException if there is a later version
     * @throws DuplicateKeyException if another one has this name
     * @throws UnresolvableRuleException if the rule names what is not there, or closes a circle
     */
    Optional<SavedSegment> update(SegmentId segmentId, int version, NewSegment segment, String author) {
        Optional<SavedSegment> saved = transactions.execute(status -> {
            jdbc.sql(LOCK).update();
            Optional<SavedSegment> next = find(segmentId).map(former -> {
                StaleVersionException.requireLatest(version, former.definition().version());
                return nextVersion(former, segment.name(), segment.description(), segment.rule(), author);
            });
            next.ifPresent(this::save);
            // First, so that a circle is told from where it was closed.
            resolver(written()).resolve(segmentId, segment.rule());
            renew(new SegmentUsers(list()).dependingOn(segmentId), author);
            definitions();
            return next;
        });
        return saved == null ? Optional.empty() : saved;
    }

    /** Lets no new use begin, and hides the segment; its versions stay. Returns the segments that still name it. */
    List<SavedSegment> delete(SegmentId segmentId) {
        List<SavedSegment> users = transactions.execute(status -> {
            jdbc.sql(LOCK).update();
            List<SavedSegment> found = new SegmentUsers(list()).naming(segmentId);
            if (found.isEmpty()) {
                jdbc.sql("update segment set deleted_at = ? where segment_id = ? and deleted_at is null")
                        .params(now().atOffset(ZoneOffset.UTC), segmentId.value())
                        .update();
            }
            return found;
        });
        return users == null ? List.of() : users;
    }

    /**
     * Saves a list, new or in its next version, together with a next version of the segments that it is part of.
     *
     * @throws DuplicateKeyException if another list has this name
     */
    void saveList(SegmentListRows.Upload upload) {
        transactions.executeWithoutResult(status -> {
            jdbc.sql(LOCK).update();
            lists().save(upload, now());
            renew(new SegmentUsers(list()).dependingOn(upload.listId()), upload.author());
            definitions();
        });
    }

    SegmentListRows lists() {
        return new SegmentListRows(jdbc);
    }

    private List<SegmentDefinition> written() {
        return list().stream().map(SavedSegment::definition).toList();
    }

    private RuleResolver resolver(List<SegmentDefinition> written) {
        Map<SegmentId, SegmentRule> rules =
                written.stream().collect(Collectors.toMap(SegmentDefinition::segmentId, SegmentDefinition::rule));
        Map<SegmentListId, Optional<Set<Subject>>> known = new HashMap<>();
        return new RuleResolver(rules, list -> known.computeIfAbsent(list, id -> lists().findSubjects(id)));
    }

    /** Their rules stay as they are, what they mean does not. */
    private void renew(List<SavedSegment> users, String author) {
        for (SavedSegment user : users) {
            SegmentDefinition same = user.definition();
            save(nextVersion(user, same.name(), user.description(), same.rule(), author));
        }
    }

    private SavedSegment nextVersion(
            SavedSegment former, String name, String description, SegmentRule rule, String author) {
        SegmentDefinition definition = new SegmentDefinition(
                former.definition().segmentId(), name, former.definition().version() + 1, rule);
        return new SavedSegment(definition, description, author, now());
    }

    private void save(SavedSegment next) {
        jdbc.sql("update segment set name = ?, version = ? where segment_id = ?")
                .params(next.definition().name(), next.definition().version())
                .param(next.definition().segmentId().value())
                .update();
        insertVersion(next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
        return new SavedSegment(definition, segment.description(), author, now());
    }

    private void insert(SavedSegment saved) {
        SegmentDefinition segment = saved.definition();
        OffsetDateTime at = saved.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into segment (segment_id, name, version, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(segment.segmentId().value(), segment.name(), segment.version(), saved.createdBy(), at)
                .update();
        insertVersion(saved);
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
