package io.hearth.push.campaign;

import io.hearth.domain.segment.SegmentId;
import io.hearth.push.plan.ContentPins;
import io.hearth.push.plan.PinnedContent;
import io.hearth.push.plan.PlanRefusedException;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.plan.StartedDocumentDesk;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.time.DueClock;
import io.hearth.store.audit.AuditEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people do with campaign plans: write, submit and approve them, start, pause, resume and stop them. An approval
 * holds for the contents' versions, the segment's version and the schedule. While a plan is active its next campaign is
 * always there, scheduled.
 */
public final class CampaignPlans extends StartedDocumentDesk<CampaignRules, CampaignPlanView> {

    private final Database database;
    private final DueClock clock;
    private final SegmentVersions segments;
    private final CampaignPlanRows rows;
    private final AudienceFiles files;
    private final ContentPins pins;
    private final NextCampaigns next;

    public CampaignPlans(Database database, DueClock clock, SegmentVersions segments) {
        this(database, clock, segments, new CampaignPlanRows(database));
    }

    private CampaignPlans(Database database, DueClock clock, SegmentVersions segments, CampaignPlanRows rows) {
        super(database, clock, DocumentKind.CAMPAIGN, rows);
        this.database = database;
        this.clock = clock;
        this.segments = segments;
        this.rows = rows;
        this.files = new AudienceFiles(database, clock);
        this.pins = new ContentPins(documents());
        this.next = new NextCampaigns(database, clock);
    }

    /**
     * Hands the plan to whoever approves it, with the contents and the segment as they are now.
     *
     * @throws PlanRefusedException CONTENT, SEGMENT or SCHEDULE if one of them is not there, or nothing would go out
     */
    @Override
    public CampaignPlanView submit(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            Reviewed draft = documents().load(DocumentKind.CAMPAIGN, planId);
            CampaignRules rules = CampaignDocument.parse(draft.json()).campaign();
            requireFuture(rules.schedule());
            String pinned = pin(rules).write();
            Reviewed edited = documents().edit(DocumentKind.CAMPAIGN, planId, seen, draft.name(), pinned, account);
            return super.submit(planId, edited.revision(), account);
        });
    }

    /** Approves it; a plan that was started goes on with this version. */
    @Override
    public CampaignPlanView approve(String planId, long seen, String account) {
        return database.inTransaction(() -> {
            CampaignPlanView approved = super.approve(planId, seen, account);
            if (rows.goOnWith(planId, approved.review().version(), account, clock.now())) {
                next.cancel(planId);
                next.ensure(planId);
            }
            return load(planId);
        });
    }

    /** @throws PlanRefusedException SCHEDULE if its time has passed */
    @Override
    protected void started(String planId, int version, String account) {
        if (!next.ensure(planId)) {
            throw PlanRefusedException.schedule("its time has passed");
        }
        audit(planId, version, account);
    }

    /** Nothing more goes out, campaigns that are running included, until it is resumed. */
    @Override
    protected void paused(String planId) {
        next.pauseRunning(planId);
    }

    /** What was due meanwhile is left out; the next campaign goes out in its time. */
    @Override
    protected void resumed(String planId) {
        next.resumeRunning(planId);
        next.cancelMissed(planId);
        next.ensure(planId);
    }

    /** Campaigns that are running end, too; what was sent stays. */
    @Override
    protected void stopped(String planId) {
        next.cancel(planId);
        next.stopRunning(planId);
    }

    private void audit(String planId, int version, String account) {
        Map<String, String> details = Map.of("version", Integer.toString(version));
        database.audit(new AuditEntry(clock.now(), account, "CAMPAIGN_STARTED", "campaign", planId, details));
    }

    @Override
    protected String write(CampaignRules rules) {
        requireFuture(rules.schedule());
        return new CampaignDocument(rules, Map.of(), null).write();
    }

    @Override
    protected CampaignPlanView view(Reviewed review) {
        CampaignDocument document = CampaignDocument.parse(review.json());
        Optional<CampaignPlanRows.Row> row = rows.find(review.documentId());
        return new CampaignPlanView(
                review,
                document.campaign(),
                document.contents(),
                document.audienceVersion(),
                row.map(CampaignPlanRows.Row::state).orElse(null),
                row.map(CampaignPlanRows.Row::version).orElse(null),
                next.nextAt(review.documentId()).orElse(null));
    }

    /** @throws PlanRefusedException SCHEDULE */
    private void requireFuture(CampaignSchedule schedule) {
        Instant now = clock.now();
        Instant first = schedule.next(now.minus(Campaigns.GRACE))
                .orElseThrow(() -> PlanRefusedException.schedule("nothing would go out after " + now));
        if (first.isAfter(now.plus(Campaigns.HORIZON))) {
            throw PlanRefusedException.schedule("the first would go out at " + first + ", in more than two years");
        }
    }

    private CampaignDocument pin(CampaignRules rules) {
        Map<String, PinnedContent> contents = new HashMap<>();
        for (CampaignArm arm : rules.arms()) {
            PinnedContent pinned = pins.pin(arm.contentId());
            next.requireMass(arm.contentId(), pinned);
            contents.put(arm.key(), pinned);
        }
        SegmentId segment = rules.audience().segment();
        String file = rules.audience().file();
        if (file != null && files.find(file).isEmpty()) {
            throw PlanRefusedException.audienceFile(file);
        }
        return new CampaignDocument(rules, contents, segment == null ? null : version(segment));
    }

    private int version(SegmentId segment) {
        return segments.find(segment).orElseThrow(() -> PlanRefusedException.segment(segment));
    }
}
