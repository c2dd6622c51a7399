package io.hearth.push.plan;

import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.time.DueClock;
import java.util.HashMap;
import java.util.Map;

/**
 * What people do with plans: write, submit and approve them, start, pause, resume and stop them. An approval holds for
 * the plan's rules together with the contents' and the audience's versions; submitting fixes those.
 */
public final class Plans extends StartedDocumentDesk<NurturePlan, PlanView> {

    private final Database database;
    private final DueClock clock;
    private final SegmentVersions segments;
    private final PlanRows rows;
    private final ContentPins pins;

    public Plans(Database database, DueClock clock, SegmentVersions segments) {
        this(database, clock, segments, new PlanRows(database));
    }

    private Plans(Database database, DueClock clock, SegmentVersions segments, PlanRows rows) {
        super(database, clock, DocumentKind.PLAN, rows);
        this.database = database;
        this.clock = clock;
        this.segments = segments;
        this.rows = rows;
        this.pins = new ContentPins(documents());
    }

    /**
     * Hands the plan to whoever approves it, with the contents as they are approved now.
     *
     * @throws PlanRefusedException CONTENT or SEGMENT if one of them is not there, or was never approved
     */
    @Override
    public PlanView submit(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            Reviewed draft = documents().load(DocumentKind.PLAN, planId);
            PlanDocument pinned = pin(PlanDocument.parse(draft.json()).plan());
            Reviewed edited = documents().edit(DocumentKind.PLAN, planId, seen, draft.name(), pinned.write(), account);
            return view(documents().submit(DocumentKind.PLAN, planId, edited.revision(), account));
        });
    }

    /** Approves it; a plan that was started goes on with this version. */
    @Override
    public PlanView approve(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            Reviewed approved = documents().approve(DocumentKind.PLAN, planId, seen, account);
            rows.goOnWith(planId, approved.version(), account, clock.now());
            return view(approved);
        });
    }

    /** The planner finds it. */
    @Override
    protected void started(String planId, int version, String account) {}

    /** The dispatchers look at the plan's state before every call. */
    @Override
    protected void paused(String planId) {}

    /** What became too late meanwhile is left out; the rest goes out, each in an hour in which it may. */
    @Override
    protected void resumed(String planId) {}

    /** Runs end, what is pending is cancelled. */
    @Override
    protected void stopped(String planId) {
        rows.find(planId).ifPresent(row -> rows.endAllRuns(row.planNo(), clock.now()));
    }

    /** Whether the audience's rule is still the one that the plan was approved with. */
    boolean audienceIsAsApproved(RunningPlan plan) {
        SegmentId audience = plan.plan().audience();
        Integer approved = plan.audienceVersion();
        return audience == null || approved != null && segments.find(audience).orElse(-1) == approved;
    }

    @Override
    protected String write(NurturePlan plan) {
        return PlanDocument.draft(plan).write();
    }

    @Override
    protected PlanView view(Reviewed document) {
        return new PlanView(
                document,
                PlanDocument.parse(document.json()),
                rows.find(document.documentId()).map(PlanRows.Row::state).orElse(null),
                rows.find(document.documentId()).map(PlanRows.Row::version).orElse(null));
    }

    private PlanDocument pin(NurturePlan plan) {
        Map<String, PinnedContent> contents = new HashMap<>();
        for (PlanStep step : plan.steps()) {
            contents.put(step.contentId(), pins.pin(step.contentId()));
        }
        SegmentId audience = plan.audience();
        return new PlanDocument(plan, contents, audience == null ? null : version(audience));
    }

    private int version(SegmentId segment) {
        return segments.find(segment).orElseThrow(() -> PlanRefusedException.segment(segment));
    }
}
