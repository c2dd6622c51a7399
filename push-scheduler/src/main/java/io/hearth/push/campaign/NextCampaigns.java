package io.hearth.push.campaign;

import io.hearth.domain.segment.SegmentId;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentJson;
import io.hearth.push.content.Messages;
import io.hearth.push.content.Way;
import io.hearth.push.json.PushJson;
import io.hearth.push.plan.PinnedContent;
import io.hearth.push.plan.PlanRefusedException;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sees to it that every active campaign plan has its next campaign, as it was approved, and never two. */
public final class NextCampaigns {

    private static final String WITHOUT_NEXT = """
            select p.plan_id from campaign_plan p join reviewed_document d on d.document_id = p.plan_id
            where p.state = 'ACTIVE' and d.retired_at is null
            and not exists (select 1 from campaign c where c.campaign_plan_id = p.plan_id and c.state = 'SCHEDULED')
            order by p.plan_id
            """;

    private static final String INSERT = """
            insert into campaign (campaign_id, name, segment_id, text, send_at, state, created_by, created_at,
                campaign_plan_id, occurrence_at, audience_file_id, audience_version, seed, control_percent, goal_types,
                within_days)
            select :id, d.name, :segment::text, :text, :at::timestamptz, 'SCHEDULED', p.changed_by, :now::timestamptz,
                :plan, :at::timestamptz, :file::text, :audienceVersion::int, :plan, :control::int, :goals::text[],
                :days::int
            from campaign_plan p join reviewed_document d on d.document_id = p.plan_id where p.plan_id = :plan
            on conflict (campaign_plan_id, occurrence_at) where campaign_plan_id is not null do nothing
            """;

    private final Database database;
    private final DueClock clock;
    private final ReviewedDocuments documents;
    private final CampaignPlanRows rows;
    private final CampaignActs acts;

    public NextCampaigns(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.documents = new ReviewedDocuments(database, clock);
        this.rows = new CampaignPlanRows(database);
        this.acts = new CampaignActs(database, clock);
    }

    /** For all plans. @return how many campaigns are new */
    public int scheduleAll() {
        List<String> plans = database.sql(WITHOUT_NEXT).query(String.class).list();
        int scheduled = 0;
        for (String planId : plans) {
            scheduled += database.inTransaction(() -> ensure(planId)) ? 1 : 0;
        }
        return scheduled;
    }

    /** @return whether a campaign is scheduled now */
    boolean ensure(String planId) {
        Optional<CampaignPlanRows.Row> row = rows.lock(planId);
        if (row.isPresent() && nextAt(planId).isEmpty()) {
            String approved =
                    documents.findApproved(planId, row.get().version()).orElse(null);
            if (approved != null) {
                schedule(planId, CampaignDocument.parse(approved));
            }
        }
        return nextAt(planId).isPresent();
    }

    Optional<Instant> nextAt(String planId) {
        return database.sql("select send_at from campaign where campaign_plan_id = :plan and state = 'SCHEDULED'"
                        + " order by send_at limit 1")
                .param("plan", planId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** What was scheduled by a version that is no longer in force, or by a plan that has ended. */
    void cancel(String planId) {
        cancelWhere(planId, "true");
    }

    /** What was due while the plan was paused is not made up for. */
    void cancelMissed(String planId) {
        cancelWhere(planId, "send_at <= :now");
    }

    void pauseRunning(String planId) {
        inState(planId, "RUNNING").forEach(acts::pause);
    }

    void resumeRunning(String planId) {
        inState(planId, "PAUSED").forEach(acts::resume);
    }

    void stopRunning(String planId) {
        inState(planId, "RUNNING").forEach(acts::stop);
        inState(planId, "PAUSED").forEach(acts::stop);
    }

    /** @throws PlanRefusedException CONTENT: a campaign reaches many with one body, and its arms are its variants */
    void requireMass(String contentId, PinnedContent pinned) {
        Content content = content(contentId, pinned);
        if (content.way() != Way.MASS) {
            throw PlanRefusedException.content(contentId, "is no mass message: a campaign sends MARKETING messages");
        }
        if (!content.variants().isEmpty()) {
            throw PlanRefusedException.content(contentId, "has variants: in a campaign the arms are the variants");
        }
    }

    private void cancelWhere(String planId, String condition) {
        database.sql("update campaign set state = 'CANCELLED', finished_at = :now, occurrence_at = null,"
                        + " version = version + 1 where campaign_plan_id = :plan and state = 'SCHEDULED' and "
                        + condition)
                .param("now", Database.at(clock.now()))
                .param("plan", planId)
                .update();
    }

    private List<String> inState(String planId, String state) {
        return database.sql("select campaign_id from campaign where campaign_plan_id = :plan and state = :state")
                .param("plan", planId)
                .param("state", state)
                .query(String.class)
                .list();
    }

    private void schedule(String planId, CampaignDocument document) {
        CampaignRules rules = document.campaign();
        Instant now = clock.now();
        Optional<Instant> next = rules.schedule().next(after(planId, now));
        if (next.isEmpty()) {
            return;
        }
        String id = UUID.randomUUID().toString();
        SegmentId segment = rules.audience().segment();
        CampaignArm first = rules.arms().get(0);
        int inserted = database.sql(INSERT)
                .param("id", id)
                .param("segment", segment == null ? null : segment.value())
                .param("text", Messages.of(content(first, document).body()))
                .param("at", Database.at(next.get()))
                .param("now", Database.at(now))
                .param("plan", planId)
                .param("file", rules.audience().file())
                .param("audienceVersion", document.audienceVersion())
                .param("control", rules.controlPercent())
                .param("goals", rules.goal().types().stream().map(Enum::name).toArray(String[]::new))
                .param("days", rules.goal().withinDays())
                .update();
        if (inserted == 1) {
            rules.arms().forEach(arm -> insert(id, arm, content(arm, document)));
        }
    }

    /** A single one may be some minutes late; of a recurring one, what was missed is not made up for. */
    private Instant after(String planId, Instant now) {
        Instant earliest = now.minus(Campaigns.GRACE);
        return database.sql("select max(occurrence_at) from campaign where campaign_plan_id = :plan")
                .param("plan", planId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .filter(last -> last.isAfter(earliest))
                .orElse(earliest);
    }

    private void insert(String campaignId, CampaignArm arm, Content content) {
        database.sql("insert into campaign_arm (campaign_id, arm, share, content_id, text, body)"
                        + " values (:campaign, :arm, :share, :content, :text, :body)")
                .param("campaign", campaignId)
                .param("arm", arm.key())
                .param("share", arm.share())
                .param("content", arm.contentId())
                .param("text", Messages.of(content.body()))
                .param("body", PushJson.write(content.body()))
                .update();
    }

    private Content content(CampaignArm arm, CampaignDocument document) {
        PinnedContent pinned = document.contents().get(arm.key());
        if (pinned == null) {
            throw new IllegalStateException("arm " + arm.key() + " was approved without a content");
        }
        return content(arm.contentId(), pinned);
    }

    /** Whether it was retired meanwhile is looked at when the campaign starts. */
    private Content content(String contentId, PinnedContent pinned) {
        return ContentJson.parse(
                database.sql("select document from reviewed_version where document_id = :id and version = :version")
                        .param("id", contentId)
                        .param("version", pinned.version())
                        .query(String.class)
                        .single());
    }
}
