package io.hearth.push.plan;

import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentHash;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.ReviewDesk;
import io.hearth.push.review.ReviewEvent;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people do with plans: write, submit and approve them, start, pause, resume and stop them. An approval holds for
 * the plan's rules together with the contents' and the audience's versions; submitting fixes those.
 */
public final class Plans implements ReviewDesk<NurturePlan, PlanView> {

    private final Database database;
    private final DueClock clock;
    private final ReviewedDocuments documents;
    private final SegmentVersions segments;
    private final PlanRows rows;

    public Plans(Database database, DueClock clock, SegmentVersions segments) {
        this.database = database;
        this.clock = clock;
        this.documents = new ReviewedDocuments(database, clock);
        this.segments = segments;
        this.rows = new PlanRows(database);
    }

    @Override
    public PlanView create(String name, NurturePlan plan, String account) {
        return view(documents.create(
                DocumentKind.PLAN, name, PlanDocument.draft(plan).write(), account));
    }

    @Override
    public PlanView edit(String planId, long seen, String name, NurturePlan plan, String account) {
        String json = PlanDocument.draft(plan).write();
        return view(documents.edit(DocumentKind.PLAN, planId, seen, name, json, account));
    }

    /**
     * Hands the plan to whoever approves it, with the contents as they are approved now.
     *
     * @throws PlanRefusedException CONTENT or SEGMENT if one of them is not there, or was never approved
     */
    @Override
    public PlanView submit(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            Reviewed draft = documents.load(DocumentKind.PLAN, planId);
            PlanDocument pinned = pin(PlanDocument.parse(draft.json()).plan());
            Reviewed edited = documents.edit(DocumentKind.PLAN, planId, seen, draft.name(), pinned.write(), account);
            return view(documents.submit(DocumentKind.PLAN, planId, edited.revision(), account));
        });
    }

    /** Approves it; a plan that was started goes on with this version. */
    @Override
    public PlanView approve(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            Reviewed approved = documents.approve(DocumentKind.PLAN, planId, seen, account);
            rows.goOnWith(planId, approved.version(), account, clock.now());
            return view(approved);
        });
    }

    @Override
    public PlanView sendBack(String planId, long seen, String account, String note) {
        return view(documents.sendBack(DocumentKind.PLAN, planId, seen, account, note));
    }

    /**
     * Starts the approved version.
     *
     * @throws PlanRefusedException NOT_APPROVED, or STATE if it was started before
     */
    public PlanView start(String planId, String account) {
        return database.inTransaction(() -> {
            Reviewed document = documents.load(DocumentKind.PLAN, planId);
            Integer version = document.approvedVersion();
            if (version == null || document.retired()) {
                throw PlanRefusedException.notApproved(planId);
            }
            rows.find(planId).ifPresent(row -> {
                throw PlanRefusedException.state(planId, row.state(), "it was started before");
            });
            rows.start(planId, version, account, clock.now());
            return view(document);
        });
    }

    /** @throws PlanRefusedException NOT_FOUND if it was never started, or STATE if it is not active */
    public PlanView pause(String planId, String account) {
        return move(planId, PlanState.ACTIVE, PlanState.PAUSED, account);
    }

    /** What became too late meanwhile is left out; the rest goes out, each in an hour in which it may. */
    public PlanView resume(String planId, String account) {
        return move(planId, PlanState.PAUSED, PlanState.ACTIVE, account);
    }

    /** Ends it for good: runs end, what is pending is cancelled; what was sent stays. */
    public PlanView stop(String planId, String account) {
        return database.inTransaction(() -> {
            PlanRows.Row row = rows.lock(planId).orElseThrow(() -> PlanRefusedException.notStarted(planId));
            if (row.state() != PlanState.STOPPED) {
                rows.move(planId, PlanState.STOPPED, account, clock.now());
                rows.endAllRuns(row.planNo(), clock.now());
            }
            return load(planId);
        });
    }

    public Optional<PlanView> find(String planId) {
        return documents.find(DocumentKind.PLAN, planId).map(this::view);
    }

    @Override
    public PlanView load(String planId) {
        return view(documents.load(DocumentKind.PLAN, planId));
    }

    @Override
    public List<ReviewEvent> history(String documentId) {
        return documents.history(DocumentKind.PLAN, documentId);
    }

    @Override
    public List<PlanView> list() {
        return documents.list(DocumentKind.PLAN).stream().map(this::view).toList();
    }

    /** Whether the audience's rule is still the one that the plan was approved with. */
    boolean audienceIsAsApproved(RunningPlan plan) {
        SegmentId audience = plan.plan().audience();
        Integer approved = plan.audienceVersion();
        return audience == null || approved != null && segments.find(audience).orElse(-1) == approved;
    }

    private PlanView move(String planId, PlanState from, PlanState to, String account) {
        return database.inTransaction(() -> {
            PlanRows.Row row = rows.lock(planId).orElseThrow(() -> PlanRefusedException.notStarted(planId));
            if (row.state() != from) {
                throw PlanRefusedException.state(planId, row.state(), "it cannot become " + to);
            }
            rows.move(planId, to, account, clock.now());
            return load(planId);
        });
    }

    private PlanView view(Reviewed document) {
        return new PlanView(
                document,
                PlanDocument.parse(document.json()),
                rows.find(document.documentId()).map(PlanRows.Row::state).orElse(null),
                rows.find(document.documentId()).map(PlanRows.Row::version).orElse(null));
    }

    private PlanDocument pin(NurturePlan plan) {
        Map<String, PinnedContent> contents = new HashMap<>();
        for (PlanStep step : plan.steps()) {
            contents.put(step.contentId(), pin(step.contentId()));
        }
        SegmentId audience = plan.audience();
        return new PlanDocument(plan, contents, audience == null ? null : version(audience));
    }

    private PinnedContent pin(String contentId) {
        Reviewed content = documents
                .find(DocumentKind.CONTENT, contentId)
                .orElseThrow(() -> PlanRefusedException.content(contentId, "does not exist"));
        if (content.retired()) {
            throw PlanRefusedException.content(contentId, "is retired");
        }
        Integer version = content.approvedVersion();
        if (version == null) {
            throw PlanRefusedException.content(contentId, "was never approved");
        }
        String json = documents
                .findApproved(contentId, version)
                .orElseThrow(() -> PlanRefusedException.content(contentId, "is not in force"));
        return new PinnedContent(version, DocumentHash.of(json));
    }

    private int version(SegmentId segment) {
        return segments.find(segment).orElseThrow(() -> PlanRefusedException.segment(segment));
    }
}
