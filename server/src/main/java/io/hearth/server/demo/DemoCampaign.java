package io.hearth.server.demo;

import io.hearth.api.segment.Segments;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.campaign.CampaignArm;
import io.hearth.push.campaign.CampaignAudience;
import io.hearth.push.campaign.CampaignGoal;
import io.hearth.push.campaign.CampaignPlans;
import io.hearth.push.campaign.CampaignRules;
import io.hearth.push.campaign.CampaignSchedule;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Contents;
import io.hearth.push.review.ReviewDesk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One push that goes out while the newcomer looks on: two texts against each other, and some fans left alone. */
public final class DemoCampaign {

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final String NAME = "周末开放日 Open weekend";
    private static final String WITH_FAMILY = "本周末样板间开放，欢迎带家人来看房。回复“看房”，置业顾问为您预约时间。";
    private static final String WITH_TEA = "本周末样板间开放，现场备有茶点。回复“看房”，置业顾问为您预约时间。";
    private static final int CONTROL_PERCENT = 10;

    /** As in the house: one writes, another approves. */
    private static final String AUTHOR = "content";

    private static final String APPROVER = "manager";

    private final Contents contents;
    private final CampaignPlans plans;
    private final Segments segments;
    private final Clock clock;

    public DemoCampaign(Contents contents, CampaignPlans plans, Segments segments, Clock clock) {
        this.contents = contents;
        this.plans = plans;
        this.segments = segments;
        this.clock = clock;
    }

    /** Nothing is scheduled twice: a start that was cut off finds its plan there. */
    void schedule() {
        if (!plans.list().isEmpty() || segments.findTyped(Segments.DEFAULT_ID).isEmpty()) {
            return;
        }
        List<CampaignArm> arms = List.of(
                new CampaignArm("family", approved("家人 Family", WITH_FAMILY), 1),
                new CampaignArm("tea", approved("茶点 Tea", WITH_TEA), 1));
        CampaignAudience audience = new CampaignAudience(new SegmentId(Segments.DEFAULT_ID), null);
        Instant sendAt = clock.instant().plus(SOON);
        CampaignRules rules =
                new CampaignRules(audience, arms, CONTROL_PERCENT, CampaignSchedule.once(sendAt), CampaignGoal.DEFAULT);
        plans.start(approve(plans, plans.create(NAME, rules, AUTHOR)), AUTHOR);
    }

    private String approved(String name, String text) {
        Content content = Content.of(ContentClass.MARKETING, new ContentBody.Text(text));
        return approve(contents, contents.create("开放日 · " + name, content, AUTHOR));
    }

    private static <V extends ReviewDesk.View> String approve(ReviewDesk<?, V> desk, V draft) {
        String id = draft.review().documentId();
        V submitted = desk.submit(id, draft.review().revision(), AUTHOR);
        desk.approve(id, submitted.review().revision(), APPROVER);
        return id;
    }
}
