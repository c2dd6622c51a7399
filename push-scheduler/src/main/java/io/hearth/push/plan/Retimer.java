package io.hearth.push.plan;

import io.hearth.domain.nurture.DueStep;
import io.hearth.domain.nurture.PlanCalendar;
import io.hearth.push.plan.PlanDifference.StepChange;
import io.hearth.push.plan.PlanTouchpoints.Move;
import io.hearth.push.plan.PlanTouchpoints.NewTouchpoint;
import io.hearth.push.plan.PlanTouchpoints.Planned;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings runs into step with another version of their plan, or with an anchor that has moved: what was sent stays, what
 * is pending moves or is withdrawn, what is new is added. What is on its way to WeChat is left alone.
 */
final class Retimer {

    private static final int BATCH = 10_000;

    private final Database database;
    private final DueClock clock;
    private final PlanSettings settings;
    private final PlanRuns runs;
    private final PlanTouchpoints touchpoints;
    private final RunningPlans plans;

    Retimer(Database database, DueClock clock, PlanSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
        this.runs = new PlanRuns(database);
        this.touchpoints = new PlanTouchpoints(database);
        this.plans = new RunningPlans(database, clock);
    }

    static PlanRun at(PlanRun run, Instant anchor) {
        return new PlanRun(
                run.id(),
                run.openId(),
                run.runNo(),
                anchor,
                run.hour(),
                run.stage(),
                run.segmentIds(),
                run.version(),
                run.active(),
                run.lastDueAt(),
                run.endedAt());
    }

    /** Every run that another version has planned. @return how many */
    long retimeOutdated(RunningPlan plan) {
        long retimed = 0;
        List<PlanRun> batch;
        do {
            batch = database.inTransaction(() -> {
                plans.lock(plan.planNo());
                List<PlanRun> outdated = runs.outdated(plan.planNo(), plan.version(), 0, BATCH);
                if (!outdated.isEmpty()) {
                    retime(plan, outdated, clock.now());
                }
                return outdated;
            });
            retimed += batch.size();
        } while (batch.size() == BATCH);
        return retimed;
    }

    /** What the version would change, without changing it. */
    PlanDifference difference(RunningPlan plan) {
        PlanDifference difference = PlanDifference.NONE;
        long after = 0;
        List<PlanRun> batch;
        do {
            batch = runs.outdated(plan.planNo(), plan.version(), after, BATCH);
            if (!batch.isEmpty()) {
                difference = difference.plus(changes(plan, batch, clock.now()).difference());
                after = batch.get(batch.size() - 1).id();
            }
        } while (batch.size() == BATCH);
        return difference;
    }

    void retime(RunningPlan plan, List<PlanRun> outdated, Instant now) {
        Changes changes = changes(plan, outdated, now);
        touchpoints.insert(plan.planNo(), changes.added, now);
        if (!changes.moves.isEmpty()) {
            touchpoints.move(changes.moves);
        }
        if (!changes.withdrawn.isEmpty()) {
            touchpoints.cancel(changes.withdrawn, "PLAN_CHANGED", now);
        }
        runs.replanned(changes.runs, plan.version());
    }

    private Changes changes(RunningPlan plan, List<PlanRun> outdated, Instant now) {
        PlanCalendar calendar = settings.calendarOf(plan.plan());
        Map<Long, List<Planned>> planned =
                touchpoints.ofRuns(outdated.stream().map(PlanRun::id).toList());
        Map<String, String> ways = plan.ways();
        Changes changes = new Changes();
        for (PlanRun run : outdated) {
            changes.add(run, calendar, planned.getOrDefault(run.id(), List.of()), ways, now);
        }
        return changes;
    }

    /** What a batch of runs comes to. */
    private static final class Changes {
        private final List<PlanRun> runs = new ArrayList<>();
        private final List<NewTouchpoint> added = new ArrayList<>();
        private final List<Move> moves = new ArrayList<>();
        private final List<Long> withdrawn = new ArrayList<>();
        private final Map<String, StepChange> steps = new TreeMap<>();

        PlanDifference difference() {
            return new PlanDifference(runs.size(), steps);
        }

        void add(PlanRun run, PlanCalendar calendar, List<Planned> planned, Map<String, String> ways, Instant now) {
            Map<String, DueStep> wanted = calendar.dueFrom(now, run.anchorAt(), run.hour()).stream()
                    .filter(due -> ways.containsKey(due.step().key()))
                    .collect(Collectors.toMap(due -> due.step().key(), Function.identity()));
            Map<String, Planned> had = new HashMap<>();
            planned.forEach(one -> had.put(one.step(), one));
            Instant last = run.lastDueAt();
            for (DueStep due : wanted.values()) {
                addOrMove(run, due, had.get(due.step().key()), ways);
                last = due.dueAt().isAfter(last) ? due.dueAt() : last;
            }
            planned.stream()
                    .filter(one -> one.isPending() && !wanted.containsKey(one.step()))
                    .forEach(this::withdraw);
            runs.add(new PlanRun(
                    run.id(),
                    run.openId(),
                    run.runNo(),
                    run.anchorAt(),
                    run.hour(),
                    run.stage(),
                    run.segmentIds(),
                    run.version(),
                    run.active(),
                    last,
                    run.endedAt()));
        }

        private void addOrMove(PlanRun run, DueStep due, @Nullable Planned had, Map<String, String> ways) {
            String step = due.step().key();
            if (had == null) {
                String way = ways.getOrDefault(step, "MASS");
                added.add(new NewTouchpoint(run.id(), run.openId().value(), step, way, due.dueAt()));
                count(step, new StepChange(1, 0, 0, 0));
            } else if (had.isPending() && !had.plannedAt().equals(due.dueAt())) {
                moves.add(new Move(had.touchpointId(), due.dueAt()));
                count(step, new StepChange(0, 1, 0, 0));
            } else {
                count(step, new StepChange(0, 0, 0, 1));
            }
        }

        private void withdraw(Planned planned) {
            withdrawn.add(planned.touchpointId());
            count(planned.step(), new StepChange(0, 0, 1, 0));
        }

        private void count(String step, StepChange change) {
            steps.merge(step, change, StepChange::plus);
        }
    }
}
