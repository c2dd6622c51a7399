package io.hearth.api.segment;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.segment.SegmentListId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Static lists in PostgreSQL. */
final class SegmentListRows {

    private static final String SELECT = "select l.list_id, l.name, l.version, cardinality(v.subjects) as subjects,"
            + " v.created_by, v.created_at from segment_list l join segment_list_version v using (list_id, version)";

    private final JdbcClient jdbc;

    SegmentListRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A list to be kept.
     *
     * @param formerVersion the one that it replaces; 0 for a new list
     * @param subjects at least one
     */
    record Upload(SegmentListId listId, String name, int formerVersion, Set<Subject> subjects, String author) {}

    /** One list without its subjects; who is on it is nobody's reading. */
    record Item(String listId, String name, int version, int subjects, String createdBy, Instant createdAt) {}

    List<Item> list() {
        return jdbc.sql(SELECT + " order by lower(l.name), l.list_id")
                .query((row, n) -> item(row))
                .list();
    }

    Optional<Item> find(SegmentListId listId) {
        return jdbc.sql(SELECT + " where l.list_id = ?")
                .param(listId.value())
                .query((row, n) -> item(row))
                .optional();
    }

    Optional<Set<Subject>> findSubjects(SegmentListId listId) {
        // Subjects have no white space, so lines cannot be mistaken.
        return jdbc.sql("select array_to_string(v.subjects, E'\\n') from segment_list l"
                        + " join segment_list_version v using (list_id, version) where l.list_id = ?")
                .param(listId.value())
                .query(String.class)
                .optional()
                .map(lines -> lines.lines().map(Subject::parse).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws StaleVersionException if the version that it replaces is not the latest */
    void save(Upload upload, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int latest = find(upload.listId()).map(Item::version).orElse(0);
        StaleVersionException.requireLatest(upload.formerVersion(), latest);
        jdbc.sql("insert into segment_list (list_id, name, version, created_by, created_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (list_id) do update set name = excluded.name, version = excluded.version")
                .params(upload.listId().value(), upload.name(), latest + 1, upload.author(), at)
                .update();
        String lines =
                upload.subjects().stream().map(Subject::toString).sorted().collect(Collectors.joining("\n"));
        jdbc.sql("insert into segment_list_version (list_id, version, subjects, created_by, created_at)"
                        + " values (?, ?, string_to_array(?, E'\\n'), ?, ?)")
                .params(upload.listId().value(), latest + 1, lines, upload.author(), at)
                .update();
    }

    private static Item item(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Item(
                row.getString("list_id"),
                row.getString("name"),
                row.getInt("version"),
                row.getInt("subjects"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
