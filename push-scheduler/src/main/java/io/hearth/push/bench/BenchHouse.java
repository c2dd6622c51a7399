package io.hearth.push.bench;

import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.EntryRule;
import io.hearth.domain.nurture.ExitRule;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.Reentry;
import io.hearth.domain.nurture.StepTiming;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Contents;
import io.hearth.push.content.ReviewedContent;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.Dispatcher;
import io.hearth.push.dispatch.DueSteps;
import io.hearth.push.plan.DefaultPlan;
import io.hearth.push.plan.HolidayFiles;
import io.hearth.push.plan.PlanDryRun;
import io.hearth.push.plan.PlanPlanner;
import io.hearth.push.plan.PlanSettings;
import io.hearth.push.plan.PlanView;
import io.hearth.push.plan.Plans;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import io.hearth.store.postgres.Migrations;
import io.hearth.wechat.mp.MpGateway;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import javax.sql.DataSource;

/** The room with two plans in force: the default plan, and an answer to whoever has just visited. */
final class BenchHouse {

    static final String ANSWER = "谢谢您的来访。";

    private static final String AUTHOR = "wang";
    private static final String APPROVER = "li";

    /** No plan of the measurement is for a segment. */
    private static final SegmentVersions NO_SEGMENTS = id -> OptionalInt.empty();

    final Database database;
    private final BenchClock clock;
    private final BenchFans fans;
    private final PlanSettings settings = PlanSettings.of(HolidayFiles.mainlandChina());
    private final Contents contents;
    private final Plans plans;

    /** @param dataSource an empty database */
    BenchHouse(DataSource dataSource, BenchClock clock, BenchFans fans) {
        List.of("store", "wechat", "push").forEach(room -> Migrations.apply(dataSource, room));
        this.database = new Database(dataSource);
        this.clock = clock;
        this.fans = fans;
        this.contents = new Contents(database, clock);
        this.plans = new Plans(database, clock, NO_SEGMENTS);
    }

    PlanPlanner planner() {
        return new PlanPlanner(database, clock, fans, NO_SEGMENTS, settings);
    }

    PlanDryRun dryRun() {
        return new PlanDryRun(database, clock, fans, settings);
    }

    DueSteps dueSteps(MpGateway gateway) {
        return new DueSteps(database, clock, gateway.fanMessages(), settings, DispatchSettings.DEFAULT);
    }

    Dispatcher dispatcher(MpGateway gateway) {
        return new Dispatcher(database, clock, gateway, gateway.followers(), DispatchSettings.DEFAULT);
    }

    void startDefaultPlan() {
        new DefaultPlan(database, clock).ensure();
        DefaultPlan.contentIds().forEach(id -> approve(contents.load(id)));
        start(plans.load(DefaultPlan.PLAN_ID));
    }

    void startAnswers() {
        String content = approve(
                contents.create("answer", Content.of(ContentClass.SERVICE, new ContentBody.Text(ANSWER)), AUTHOR));
        start(plans.create(
                "answers",
                new NurturePlan(
                        Anchor.VISIT,
                        null,
                        null,
                        EntryRule.FOLLOWERS,
                        ExitRule.NONE,
                        Reentry.NEVER,
                        QuietHours.DEFAULT,
                        List.of(new PlanStep("answer", content, StepTiming.atOnce(Duration.ofHours(1))))),
                AUTHOR));
    }

    private String approve(ReviewedContent draft) {
        ReviewedContent submitted =
                contents.submit(draft.contentId(), draft.review().revision(), AUTHOR);
        return contents.approve(draft.contentId(), submitted.review().revision(), APPROVER)
                .contentId();
    }

    private void start(PlanView draft) {
        PlanView submitted = plans.submit(draft.planId(), draft.review().revision(), AUTHOR);
        plans.approve(draft.planId(), submitted.review().revision(), APPROVER);
        plans.start(draft.planId(), APPROVER);
    }
}
