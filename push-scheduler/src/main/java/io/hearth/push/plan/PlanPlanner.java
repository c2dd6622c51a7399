package io.hearth.push.plan;

import io.hearth.domain.nurture.Candidate;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the touchpoints of running plans in step with the contacts: after each segmentation run whoever is new enters,
 * whoever is through leaves, moved anchors move what is pending. What is planned already is not written again. Any
 * number of planners may run; a plan is planned by one at a time.
 */
public final class PlanPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(PlanPlanner.class);

    private final Database database;
    private final DueClock clock;
    private final PlanAudience audience;
    private final PlanSettings settings;
    private final RunningPlans plans;
    private final Plans approvals;
    private final Retimer retimer;

    public PlanPlanner(
            Database database, DueClock clock, PlanAudience audience, SegmentVersions segments, PlanSettings settings) {
        this.database = database;
        this.clock = clock;
        this.audience = audience;
        this.settings = settings;
        this.plans = new RunningPlans(database, clock);
        this.approvals = new Plans(database, clock, segments);
        this.retimer = new Retimer(database, clock, settings);
    }

    /** Plans what has changed since the last time; nothing when no run was published since. */
    public PlanningReport planChanges() {
        Instant start = clock.now();
        for (RunningPlan plan : plans.active()) {
            retimer.retimeOutdated(plan);
        }
        Optional<String> run = audience.run();
        List<RunningPlan> waiting = run.isEmpty()
                ? List.of()
                : plans.active().stream()
                        .filter(plan -> !run.get().equals(plan.plannedTo()))
                        .toList();
        return waiting.isEmpty() ? PlanningReport.NOTHING : plan(waiting, run.get(), start);
    }

    private PlanningReport plan(List<RunningPlan> waiting, String run, Instant start) {
        List<CandidatePlanner> planners = waiting.stream()
                .map(plan ->
                        new CandidatePlanner(database, clock, settings, plan, approvals.audienceIsAsApproved(plan)))
                .collect(Collectors.toCollection(ArrayList::new));
        audience.read(batch -> planners.forEach(planner -> planner.plan(distinct(batch))));
        waiting.forEach(plan -> plans.plannedTo(plan.planNo(), run));
        PlanningReport report =
                planners.stream().map(CandidatePlanner::report).reduce(PlanningReport.NOTHING, PlanningReport::plus);
        LOG.info(
                "Planned {} plans: {} fans entered, {} touchpoints, {} left, {} re-timed, in {}",
                waiting.size(),
                report.entered(),
                report.touchpoints(),
                report.exited(),
                report.retimed(),
                Duration.between(start, clock.now()));
        return report;
    }

    private static List<Candidate> distinct(List<Candidate> batch) {
        return List.copyOf(batch.stream()
                .collect(Collectors.toMap(Candidate::openId, candidate -> candidate, (first, again) -> first))
                .values());
    }
}
