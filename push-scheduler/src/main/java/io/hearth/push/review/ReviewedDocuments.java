package io.hearth.push.review;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.audit.AuditEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes, submits, approves and retires documents. Every change names the revision that its author saw: of two people
 * who change the same document, the second is told. An approved version never changes: editing begins the next one,
 * and the approved one stays in force until that is approved.
 */
public final class ReviewedDocuments {

    private final Database database;
    private final DueClock clock;
    private final ReviewRows rows;

    public ReviewedDocuments(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.rows = new ReviewRows(database);
    }

    public Reviewed create(DocumentKind kind, String name, String json, String account) {
        return create(UUID.randomUUID().toString(), kind, name, json, account);
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the id is taken */
    public Reviewed create(String documentId, DocumentKind kind, String name, String json, String account) {
        return database.inTransaction(() -> {
            rows.insert(documentId, kind, name, clock.now());
            rows.insertVersion(documentId, 1, json, account);
            return done(load(kind, documentId), ReviewAct.CREATED, account, null);
        });
    }

    /** @throws ReviewRefusedException STALE, NOT_FOUND, or STATE when it is retired */
    public Reviewed edit(DocumentKind kind, String documentId, long seen, String name, String json, String account) {
        return change(kind, documentId, seen, ReviewAct.EDITED, account, null, document -> {
            if (document.state() == ReviewState.APPROVED) {
                rows.insertVersion(documentId, document.version() + 1, json, account);
            } else {
                rows.rewrite(document, json, account);
            }
            rows.rename(documentId, name);
        });
    }

    /** @throws ReviewRefusedException STALE, NOT_FOUND, or STATE when it is no draft */
    public Reviewed submit(DocumentKind kind, String documentId, long seen, String account) {
        return change(kind, documentId, seen, ReviewAct.SUBMITTED, account, null, document -> {
            require(document, ReviewState.DRAFT, ReviewAct.SUBMITTED);
            rows.decide(document, ReviewState.IN_REVIEW, null, null, clock.now());
        });
    }

    /** @throws ReviewRefusedException STALE, NOT_FOUND, STATE when it is not in review, or OWN_WORK */
    public Reviewed approve(DocumentKind kind, String documentId, long seen, String account) {
        return change(kind, documentId, seen, ReviewAct.APPROVED, account, null, document -> {
            require(document, ReviewState.IN_REVIEW, ReviewAct.APPROVED);
            if (document.authors().contains(account)) {
                throw ReviewRefusedException.ownWork(document, account);
            }
            rows.decide(document, ReviewState.APPROVED, account, null, clock.now());
            rows.putInForce(document);
            audit(document, account);
        });
    }

    /** @throws ReviewRefusedException STALE, NOT_FOUND, or STATE when it is not in review */
    public Reviewed sendBack(DocumentKind kind, String documentId, long seen, String account, String note) {
        return change(kind, documentId, seen, ReviewAct.SENT_BACK, account, note, document -> {
            require(document, ReviewState.IN_REVIEW, ReviewAct.SENT_BACK);
            rows.decide(document, ReviewState.DRAFT, account, note, clock.now());
        });
    }

    /** Takes it out of use, the version in force included. */
    public Reviewed retire(DocumentKind kind, String documentId, long seen, String account) {
        return change(
                kind,
                documentId,
                seen,
                ReviewAct.RETIRED,
                account,
                null,
                document -> rows.retire(document, clock.now()));
    }

    public Optional<Reviewed> find(DocumentKind kind, String documentId) {
        return rows.find(kind, documentId);
    }

    /** @throws ReviewRefusedException NOT_FOUND */
    public Reviewed load(DocumentKind kind, String documentId) {
        return find(kind, documentId).orElseThrow(() -> ReviewRefusedException.notFound(kind, documentId));
    }

    /** One version; empty when there is none of this number, or it is not approved. */
    public Optional<String> findApproved(String documentId, int version) {
        return rows.findApproved(documentId, version);
    }

    /** Who did what with it, the first act first; the history of a document is never changed. */
    public List<ReviewEvent> history(DocumentKind kind, String documentId) {
        return rows.events(load(kind, documentId));
    }

    /** The latest changed first, retired ones included; at most 500. */
    public List<Reviewed> list(DocumentKind kind) {
        return rows.list(kind, 500);
    }

    /** What a change does to the locked document. */
    @FunctionalInterface
    private interface Change {
        void to(Reviewed document);
    }

    private Reviewed change(
            DocumentKind kind,
            String documentId,
            long seen,
            ReviewAct act,
            String account,
            @Nullable String note,
            Change change) {
        return database.inTransaction(() -> {
            rows.lock(documentId);
            Reviewed document = load(kind, documentId);
            if (document.revision() != seen) {
                throw ReviewRefusedException.stale(document, seen);
            }
            if (document.retired()) {
                throw ReviewRefusedException.state(document, act);
            }
            change.to(document);
            rows.touch(documentId, clock.now());
            return done(load(kind, documentId), act, account, note);
        });
    }

    private void audit(Reviewed document, String account) {
        database.audit(new AuditEntry(
                clock.now(),
                account,
                "APPROVED",
                document.kind().name().toLowerCase(Locale.ROOT),
                document.documentId(),
                Map.of("version", Integer.toString(document.version()), "hash", document.hash())));
    }

    private Reviewed done(Reviewed document, ReviewAct act, String account, @Nullable String note) {
        rows.note(document, act, account, note, clock.now());
        return document;
    }

    private static void require(Reviewed document, ReviewState state, ReviewAct act) {
        if (document.state() != state) {
            throw ReviewRefusedException.state(document, act);
        }
    }
}
