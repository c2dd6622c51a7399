package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.nurture.Anchor;
import io.hearth.domain.nurture.Candidate;
import io.hearth.domain.nurture.EntryRule;
import io.hearth.domain.nurture.ExitRule;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.Reentry;
import io.hearth.domain.nurture.StepOffset;
import io.hearth.domain.nurture.StepTiming;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.Contents;
import io.hearth.push.content.ReviewedContent;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.dispatch.DueSteps;
import io.hearth.push.dispatch.KillSwitch;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Plans on a database and a sandbox of their own; the contacts are what the test says. */
public final class PlanFixture implements AutoCloseable {

    public static final String AUTHOR = "wang";
    public static final String APPROVER = "li";

    public final PushFixture push;
    public final PlanSettings settings = PlanSettings.of(HolidayFiles.mainlandChina());
    public final Map<SegmentId, Integer> segmentVersions = new HashMap<>();
    public final Plans plans;
    public final Contents contents;
    public final KillSwitch killSwitch;
    private final Map<OpenId, Candidate> candidates = new LinkedHashMap<>();
    private int run;

    private final PlanAudience audience = new PlanAudience() {
        @Override
        public Optional<String> run() {
            return run == 0 ? Optional.empty() : Optional.of("run-" + run);
        }

        @Override
        public void read(Consumer<List<Candidate>> batches) {
            batches.accept(List.copyOf(candidates.values()));
        }
    };

    public PlanFixture() {
        this(new PushFixture());
    }

    public PlanFixture(PushFixture push) {
        this.push = push;
        this.plans = new Plans(push.database, push.clock, this::versionOf);
        this.contents = new Contents(push.database, push.clock);
        this.killSwitch = new KillSwitch(push.database, push.clock);
    }

    /** Fans who follow, with this instant as their first contact. */
    public void fans(List<OpenId> openIds, Instant firstContact) {
        push.follow(openIds);
        openIds.forEach(openId -> know(openId, FunnelStage.AWARENESS, firstContact, null));
    }

    public void know(OpenId openId, FunnelStage stage, Instant firstContact, @Nullable Integer bestHour) {
        candidates.put(
                openId,
                new Candidate(
                        openId, stage, Set.of(), Map.of(Anchor.FIRST_CONTACT, firstContact), bestHour, true, false));
    }

    /** A segmentation run has published what is known, and the planner has looked at it. */
    public PlanningReport plan() {
        run++;
        return planner().planChanges();
    }

    public PlanPlanner planner() {
        return new PlanPlanner(push.database, push.clock, audience, this::versionOf, settings);
    }

    public String approved(String name, Content content) {
        ReviewedContent draft = contents.create(name, content, AUTHOR);
        return approve(draft).contentId();
    }

    public ReviewedContent approve(ReviewedContent draft) {
        ReviewedContent submitted =
                contents.submit(draft.contentId(), draft.review().revision(), AUTHOR);
        return contents.approve(draft.contentId(), submitted.review().revision(), APPROVER);
    }

    public String started(NurturePlan plan) {
        String planId = approved(plans.create("计划", plan, AUTHOR)).planId();
        plans.start(planId, APPROVER);
        return planId;
    }

    /** A plan of one step, a month after the first contact, which may be a day late. */
    public String startedWith(String step, Content content) {
        return startedWith(List.of(step), content);
    }

    /** Several at the same instant. */
    public String startedWith(List<String> steps, Content content) {
        StepTiming timing = StepTiming.after(StepOffset.ofMonths(1), Duration.ofDays(1));
        return started(new NurturePlan(
                Anchor.FIRST_CONTACT,
                null,
                null,
                EntryRule.FOLLOWERS,
                ExitRule.NONE,
                Reentry.NEVER,
                QuietHours.DEFAULT,
                steps.stream()
                        .map(step -> new PlanStep(step, approved(step, content), timing))
                        .toList()));
    }

    public PlanView approved(PlanView draft) {
        PlanView submitted = plans.submit(draft.planId(), draft.review().revision(), AUTHOR);
        return plans.approve(draft.planId(), submitted.review().revision(), APPROVER);
    }

    /** The default plan, approved as it comes, and started. */
    public void startDefaultPlan() {
        new DefaultPlan(push.database, push.clock).ensure();
        DefaultPlan.contentIds().forEach(id -> approve(contents.load(id)));
        approved(plans.load(DefaultPlan.PLAN_ID));
        plans.start(DefaultPlan.PLAN_ID, APPROVER);
    }

    public DueSteps dueSteps() {
        return dueSteps(DispatchSettings.DEFAULT);
    }

    public DueSteps dueSteps(DispatchSettings dispatch) {
        return new DueSteps(push.database, push.clock, push.gateway().fanMessages(), settings, dispatch);
    }

    /** Everything that is due at this moment. */
    public void tick() {
        DueSteps steps = dueSteps();
        boolean more = true;
        while (more) {
            more = steps.gatherOnce();
        }
        push.dispatchAll();
        push.finish();
    }

    /** Goes to the instant and ticks. */
    public void tickAt(Instant instant) {
        push.sandbox.advance(Duration.between(push.clock.now(), instant));
        tick();
    }

    /** Goes from one due instant to the next, and ticks at each. */
    public void tickUntil(Instant end) {
        Optional<Instant> next = nextDue();
        while (next.isPresent() && !next.get().isAfter(end)) {
            tickAt(next.get().isBefore(push.clock.now()) ? push.clock.now() : next.get());
            push.sandbox.advance(Duration.ofMinutes(1));
            next = nextDue();
        }
        tickAt(end);
    }

    private Optional<Instant> nextDue() {
        return push.database
                .sql("select min(due_at) from touchpoint where state = 'PENDING'")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant()))
                .single();
    }

    /** How many touchpoints of the plan are in each state, with the reason. */
    public Map<String, Long> states() {
        return counts("state || coalesce(' ' || reason, '')");
    }

    /** The same, of one step. */
    public Map<String, Long> states(String step) {
        return counts("case when step = '" + step + "' then state || coalesce(' ' || reason, '') end");
    }

    /** How many touchpoints of plans have each value of an expression over their columns; null is left out. */
    public Map<String, Long> counts(String expression) {
        Map<String, Long> counts = new TreeMap<>();
        push.database
                .sql("select what, count(*) from (select " + expression + " as what from touchpoint"
                        + " where plan_run_id is not null) counted where what is not null group by 1")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private OptionalInt versionOf(SegmentId segment) {
        Integer version = segmentVersions.get(segment);
        return version == null ? OptionalInt.empty() : OptionalInt.of(version);
    }

    @Override
    public void close() {
        push.close();
    }
}
