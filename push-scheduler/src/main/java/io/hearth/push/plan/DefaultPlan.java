package io.hearth.push.plan;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.EntryRule;
import io.hearth.domain.nurture.ExitRule;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.Reentry;
import io.hearth.domain.nurture.SendWindow;
import io.hearth.domain.nurture.StepOffset;
import io.hearth.domain.nurture.StepTiming;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.ContentJson;
import io.hearth.push.content.Contents;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/**
 * The plan that every house begins with: 1, 2, 3, 6 and 12 months after the first contact, until the contact buys. It
 * comes as drafts, for people to put their own words in; nothing of it goes out before somebody has approved and
 * started it. The greeting is a content of its own: it answers the follow, so no touchpoint is planned for it.
 */
public final class DefaultPlan {

    public static final String PLAN_ID = "nurture-default";

    /** Whose drafts they are. */
    public static final String AUTHOR = "hearth";

    private static final Logger LOG = LoggerFactory.getLogger(DefaultPlan.class);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Database database;
    private final ReviewedDocuments documents;

    public DefaultPlan(Database database, DueClock clock) {
        this.database = database;
        this.documents = new ReviewedDocuments(database, clock);
    }

    /** A content of the plan as it comes. */
    private record Draft(String contentId, String name, Content content) {}

    /** What is there stays as it is. @return whether it was created now */
    public boolean ensure() {
        if (documents.find(DocumentKind.PLAN, PLAN_ID).isPresent()) {
            return false;
        }
        try {
            database.inTransaction(() -> {
                drafts().forEach(draft -> documents.create(
                        draft.contentId(),
                        DocumentKind.CONTENT,
                        draft.name(),
                        ContentJson.write(draft.content()),
                        AUTHOR));
                return documents.create(
                        PLAN_ID,
                        DocumentKind.PLAN,
                        "默认培育计划",
                        PlanDocument.draft(plan()).write(),
                        AUTHOR);
            });
            LOG.info("The default nurture plan is there, as drafts");
            return true;
        } catch (DuplicateKeyException e) {
            // Another node was faster.
            return false;
        }
    }

    /** The ids of its contents, the greeting's included. */
    public static List<String> contentIds() {
        return drafts().stream().map(Draft::contentId).toList();
    }

    /** Its rules. */
    public static NurturePlan plan() {
        List<PlanStep> steps = new ArrayList<>();
        steps.add(step("introduction", 1));
        steps.add(step("offers", 2));
        steps.add(step("call", 3));
        steps.add(step("points", 3));
        steps.add(step("gift", 6));
        steps.add(step("invitation", 12));
        return new NurturePlan(
                Anchor.FIRST_CONTACT,
                null,
                null,
                EntryRule.FOLLOWERS,
                ExitRule.at(FunnelStage.PURCHASE),
                Reentry.NEVER,
                QuietHours.DEFAULT,
                steps);
    }

    private static PlanStep step(String key, int months) {
        StepTiming timing = new StepTiming(StepOffset.ofMonths(months), false, SendWindow.ALL_DAY, true, true, A_WEEK);
        return new PlanStep(key, key, timing);
    }

    private static List<Draft> drafts() {
        return List.of(
                new Draft(
                        Contents.GREETING_ID,
                        "关注问候",
                        Content.of(
                                ContentClass.SERVICE,
                                new ContentBody.Text("您好，感谢关注！点击菜单可查看项目、户型与价格，也可以直接留言，我们会尽快回复。"))),
                marketing("introduction", "第1个月：项目介绍", "带您了解我们的项目：区位、配套、园林与户型。点击菜单“项目介绍”查看详情。"),
                marketing("offers", "第2个月：优惠信息", "本月购房优惠已更新。点击菜单“优惠活动”查看，或直接留言咨询置业顾问。"),
                new Draft(
                        "call",
                        "第3个月：顾问回访",
                        Content.of(
                                ContentClass.SERVICE,
                                new ContentBody.CallTask(
                                        "客户关注已满三个月，目前阶段：{{stage|未知}}，积分：{{points|0}}。请致电了解购房意向、关注的户型与预算，邀请到访。", 7))),
                new Draft(
                        "points",
                        "第3个月：赠送积分",
                        Content.of(ContentClass.SERVICE, new ContentBody.Points(100, 365, "关注满三个月"))),
                new Draft(
                        "gift",
                        "第6个月：到访礼券",
                        Content.of(
                                ContentClass.MARKETING,
                                new ContentBody.Voucher(
                                        "到访礼券",
                                        "到访案场时向置业顾问出示券码，兑换伴手礼一份。每人限一次。",
                                        0,
                                        90,
                                        "感谢半年来的陪伴，送您一张到访礼券，券码请在“我的—礼券”中查看，90天内有效。"))),
                marketing("invitation", "第12个月：活动邀请", "周年活动开始报名：样板间开放、亲子活动与现场优惠。点击菜单“活动报名”预约。"));
    }

    private static Draft marketing(String contentId, String name, String text) {
        return new Draft(contentId, name, Content.of(ContentClass.MARKETING, new ContentBody.Text(text)));
    }
}
