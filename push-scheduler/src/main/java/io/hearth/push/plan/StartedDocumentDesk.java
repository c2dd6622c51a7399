package io.hearth.push.plan;

import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentDesk;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;

/**
 * The desk of documents that do something once they are approved. What starting, pausing, resuming and stopping mean for
 * what is planned is the subclass's to say, in the same transaction.
 */
public abstract class StartedDocumentDesk<D, V extends ReviewDesk.View> extends DocumentDesk<D, V>
        implements StartedDesk<D, V> {

    private final Database database;
    private final DueClock clock;
    private final DocumentKind kind;
    private final StartedRows rows;

    protected StartedDocumentDesk(Database database, DueClock clock, DocumentKind kind, StartedRows rows) {
        super(new ReviewedDocuments(database, clock), kind);
        this.database = database;
        this.clock = clock;
        this.kind = kind;
        this.rows = rows;
    }

    protected abstract void started(String documentId, int version, String account);

    protected abstract void paused(String documentId);

    protected abstract void resumed(String documentId);

    protected abstract void stopped(String documentId);

    @Override
    public final V start(String documentId, String account) {
        return database.inTransaction(() -> {
            Reviewed document = documents().load(kind, documentId);
            Integer version = document.approvedVersion();
            if (version == null || document.retired()) {
                throw PlanRefusedException.notApproved(documentId);
            }
            rows.find(documentId).ifPresent(row -> {
                throw PlanRefusedException.state(documentId, row.state(), "it was started before");
            });
            rows.start(documentId, version, account, clock.now());
            started(documentId, version, account);
            return load(documentId);
        });
    }

    @Override
    public final V pause(String documentId, String account) {
        return move(documentId, PlanState.ACTIVE, PlanState.PAUSED, account, () -> paused(documentId));
    }

    @Override
    public final V resume(String documentId, String account) {
        return move(documentId, PlanState.PAUSED, PlanState.ACTIVE, account, () -> resumed(documentId));
    }

    @Override
    public final V stop(String documentId, String account) {
        return database.inTransaction(() -> {
            if (lock(documentId).state() != PlanState.STOPPED) {
                rows.move(documentId, PlanState.STOPPED, account, clock.now());
                stopped(documentId);
            }
            return load(documentId);
        });
    }

    private V move(String documentId, PlanState from, PlanState to, String account, Runnable then) {
        return database.inTransaction(() -> {
            PlanState state = lock(documentId).state();
            if (state != from) {
                throw PlanRefusedException.state(documentId, state, "it cannot become " + to);
            }
            rows.move(documentId, to, account, clock.now());
            then.run();
            return load(documentId);
        });
    }

    private StartedRows.Started lock(String documentId) {
        return rows.lock(documentId).orElseThrow(() -> PlanRefusedException.notStarted(documentId));
    }
}
