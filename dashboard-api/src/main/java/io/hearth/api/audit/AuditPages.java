package io.hearth.api.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log in pages. */
@Component
class AuditPages {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    /** An absent filter is null, and holds for every row. */
    private static final String PAGE = """
            select id, at, actor, action, object_kind, object_id, details::text as details from audit_log
            where (:cursor::bigint is null or id < :cursor::bigint)
              and (:actor::text is null or actor = :actor)
              and (:action::text is null or action = :action)
              and (:kind::text is null or object_kind = :kind)
              and (:object::text is null or object_id = :object)
            order by id desc limit :limit
            """;

    private final JdbcClient jdbc;

    AuditPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; null for anything. */
    record Filter(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String objectKind,
            @Nullable String objectId) {}

    /** One act; the id orders them. */
    record Entry(
            long id,
            Instant at,
            String actor,
            String action,
            String objectKind,
            String objectId,
            Map<String, String> details) {}

    /** The latest first, older than the cursor where there is one. */
    List<Entry> page(Filter filter, @Nullable Long cursor, int limit) {
        return jdbc.sql(PAGE)
                .param("cursor", cursor)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("kind", filter.objectKind())
                .param("object", filter.objectId())
                .param("limit", limit)
                .query(AuditPages::entry)
                .list();
    }

    /** Everything that was ever done, for the choice of a filter. */
    List<String> actions() {
        return jdbc.sql("select distinct action from audit_log order by 1")
                .query(String.class)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object_kind"),
                row.getString("object_id"),
                JSON.readValue(row.getString("details"), DETAILS));
    }
}
