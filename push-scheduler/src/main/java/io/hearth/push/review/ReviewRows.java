package io.hearth.push.review;

import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of reviewed documents. */
final class ReviewRows {

    private static final String SELECT = """
            select d.document_id, d.kind, d.name, d.version, d.approved_version, d.retired_at is not null as retired,
                v.state, v.document as json, v.hash, v.authors, v.reviewer, v.note, d.revision, d.updated_at
            from reviewed_document d join reviewed_version v using (document_id, version)
            """;

    private final Database database;

    ReviewRows(Database database) {
        this.database = database;
    }

    void insert(String documentId, DocumentKind kind, String name, Instant now) {
        database.sql("insert into reviewed_document (document_id, kind, name, version, created_at, updated_at)"
                        + " values (:id, :kind, :name, 1, :now, :now)")
                .param("id", documentId)
                .param("kind", kind.name())
                .param("name", name)
                .param("now", Database.at(now))
                .update();
    }

    void insertVersion(String documentId, int version, String json, String account) {
        database.sql("insert into reviewed_version (document_id, version, state, document, hash, authors)"
                        + " values (:id, :version, 'DRAFT', :json, :hash,"
                        + " array[:account::text])")
                .param("id", documentId)
                .param("version", version)
                .param("json", json)
                .param("hash", DocumentHash.of(json))
                .param("account", account)
                .update();
        database.sql("update reviewed_document set version = :version where document_id = :id")
                .param("version", version)
                .param("id", documentId)
                .update();
    }

    /** Also takes it back out of review. */
    void rewrite(Reviewed document, String json, String account) {
        database.sql("update reviewed_version set state = 'DRAFT', document = :json,"
                        + " hash = :hash, authors = case when :account = any(authors) then authors"
                        + " else authors || :account::text end"
                        + " where document_id = :id and version = :version")
                .param("json", json)
                .param("hash", DocumentHash.of(json))
                .param("account", account)
                .param("id", document.documentId())
                .param("version", document.version())
                .update();
    }

    void decide(Reviewed document, ReviewState state, @Nullable String reviewer, @Nullable String note, Instant now) {
        database.sql("update reviewed_version set state = :state, reviewer = :reviewer, note = :note,"
                        + " decided_at = :now where document_id = :id and version = :version")
                .param("state", state.name())
                .param("reviewer", reviewer)
                .param("note", note)
                .param("now", Database.at(now))
                .param("id", document.documentId())
                .param("version", document.version())
                .update();
    }

    void putInForce(Reviewed document) {
        database.sql("update reviewed_document set approved_version = version where document_id = :id")
                .param("id", document.documentId())
                .update();
    }

    void retire(Reviewed document, Instant now) {
        database.sql("update reviewed_document set retired_at = :now where document_id = :id")
                .param("now", Database.at(now))
                .param("id", document.documentId())
                .update();
    }

    void rename(String documentId, String name) {
        database.sql("update reviewed_document set name = :name where document_id = :id")
                .param("name", name)
                .param("id", documentId)
                .update();
    }

    void touch(String documentId, Instant now) {
        database.sql("update reviewed_document set revision = revision + 1, updated_at = :now where document_id = :id")
                .param("now", Database.at(now))
                .param("id", documentId)
                .update();
    }

    void lock(String documentId) {
        database.sql("select 1 from reviewed_document where document_id = :id for update")
                .param("id", documentId)
                .query(row -> {});
    }

    void note(Reviewed document, ReviewAct act, String account, @Nullable String note, Instant now) {
        database.sql("insert into review_event (document_id, version, act, hash, account, note, occurred_at)"
                        + " values (:id, :version, :act, :hash, :account, :note, :now)")
                .param("id", document.documentId())
                .param("version", document.version())
                .param("act", act.name())
                .param("hash", document.hash())
                .param("account", account)
                .param("note", note)
                .param("now", Database.at(now))
                .update();
    }

    List<ReviewEvent> events(Reviewed document) {
        return database.sql("select version, act, hash, account, note, occurred_at from review_event"
                        + " where document_id = :id order by review_event_id")
                .param("id", document.documentId())
                .query((row, number) -> new ReviewEvent(
                        row.getInt("version"),
                        ReviewAct.valueOf(row.getString("act")),
                        row.getString("hash"),
                        row.getString("account"),
                        row.getString("note"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Reviewed> find(DocumentKind kind, String documentId) {
        return database.sql(SELECT + " where d.document_id = :id and d.kind = :kind")
                .param("id", documentId)
                .param("kind", kind.name())
                .query(ReviewRows::reviewed)
                .optional();
    }

    List<Reviewed> list(DocumentKind kind, int limit) {
        return database.sql(SELECT + " where d.kind = :kind order by d.updated_at desc, d.document_id limit :limit")
                .param("kind", kind.name())
                .param("limit", limit)
                .query(ReviewRows::reviewed)
                .list();
    }

    Optional<String> findApproved(String documentId, int version) {
        return database.sql("select v.document from reviewed_version v join reviewed_document d using (document_id)"
                        + " where document_id = :id and v.version = :version and v.state = 'APPROVED'"
                        + " and d.retired_at is null")
                .param("id", documentId)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    private static Reviewed reviewed(ResultSet row, int number) throws SQLException {
        return new Reviewed(
                row.getString("document_id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getInt("version"),
                row.getObject("approved_version", Integer.class),
                row.getBoolean("retired"),
                ReviewState.valueOf(row.getString("state")),
                row.getString("json"),
                row.getString("hash"),
                Set.of((String[]) row.getArray("authors").getArray()),
                row.getString("reviewer"),
                row.getString("note"),
                row.getLong("revision"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
