package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.Candidate;
import io.hearth.domain.nurture.DueStep;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.nurture.PlanCalendar;
import io.hearth.domain.nurture.PlanRules;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.plan.PlanRuns.NewRun;
import io.hearth.push.plan.PlanTouchpoints.NewTouchpoint;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans one plan for one batch of fans after the other, each batch in a transaction. */
final class CandidatePlanner {

    private final Database database;
    private final DueClock clock;
    private final RunningPlan plan;
    private final boolean open;
    private final PlanRules rules;
    private final PlanCalendar calendar;
    private final PlanRuns runs;
    private final PlanTouchpoints touchpoints;
    private final RunningPlans plans;
    private final Retimer retimer;
    private final Map<String, String> ways;
    private PlanningReport report = PlanningReport.NOTHING;

    /** @param open whether fans may enter: they may not while the audience's rule waits for approval */
    CandidatePlanner(Database database, DueClock clock, PlanSettings settings, RunningPlan plan, boolean open) {
        this.database = database;
        this.clock = clock;
        this.plan = plan;
        this.open = open;
        this.rules = new PlanRules(plan.plan(), settings.time());
        this.calendar = settings.calendarOf(plan.plan());
        this.runs = new PlanRuns(database);
        this.touchpoints = new PlanTouchpoints(database);
        this.plans = new RunningPlans(database, clock);
        this.retimer = new Retimer(database, clock, settings);
        this.ways = plan.ways();
    }

    PlanningReport report() {
        return report;
    }

    void plan(List<Candidate> batch) {
        PlanningReport done = database.inTransaction(() -> {
            plans.lock(plan.planNo());
            return planLocked(asTheyAre(batch), clock.now());
        });
        report = report.plus(done);
    }

    private PlanningReport planLocked(List<Candidate> batch, Instant now) {
        Map<OpenId, PlanRun> last =
                runs.last(plan.planNo(), batch.stream().map(Candidate::openId).toList());
        Changes changes = new Changes();
        for (Candidate candidate : batch) {
            PlanRun run = last.get(candidate.openId());
            if (run != null && run.active()) {
                goOn(candidate, run, changes, now);
            } else if (open && rules.enters(candidate, run == null ? null : run.asLastRun(), now)) {
                enter(candidate, run, changes, now);
            }
        }
        return write(changes, now);
    }

    private void goOn(Candidate candidate, PlanRun run, Changes changes, Instant now) {
        Optional<ExitReason> exit = rules.exit(candidate);
        Optional<Instant> anchor = rules.anchorOf(candidate);
        if (exit.isPresent()) {
            changes.exits
                    .computeIfAbsent(exit.get(), reason -> new ArrayList<>())
                    .add(run.id());
        } else if (anchor.isEmpty()) {
            changes.exits
                    .computeIfAbsent(ExitReason.ANCHOR_CHANGED, reason -> new ArrayList<>())
                    .add(run.id());
        } else if (!anchor.get().equals(run.anchorAt())) {
            changes.moved.add(Retimer.at(run, anchor.get()));
        } else if (run.lastDueAt().isBefore(now)) {
            changes.maybeDone.add(run.id());
        }
        PlanRuns.Traits traits = traits(candidate);
        if (!traits.stage().equals(run.stage()) || !traits.segmentIds().equals(run.segmentIds())) {
            changes.traits.put(run.id(), traits);
        }
    }

    private void enter(Candidate candidate, @Nullable PlanRun last, Changes changes, Instant now) {
        Instant anchor = rules.anchorOf(candidate).orElseThrow();
        int hour = calendar.hourOf(candidate);
        List<DueStep> due = calendar.dueFrom(now, anchor, hour).stream()
                .filter(step -> ways.containsKey(step.step().key()))
                .toList();
        if (due.isEmpty()) {
            return;
        }
        PlanRuns.Traits traits = traits(candidate);
        Instant lastDueAt =
                due.stream().map(DueStep::dueAt).max(Instant::compareTo).orElseThrow();
        changes.entries.put(candidate.openId().value(), due);
        changes.newRuns.add(new NewRun(
                candidate.openId(),
                last == null ? 1 : last.runNo() + 1,
                anchor,
                hour,
                traits.stage(),
                traits.segmentIds(),
                lastDueAt));
    }

    private PlanningReport write(Changes changes, Instant now) {
        long exited = 0;
        for (Map.Entry<ExitReason, List<Long>> exit : changes.exits.entrySet()) {
            runs.exit(exit.getValue(), exit.getKey(), now);
            exited += exit.getValue().size();
        }
        if (!changes.traits.isEmpty()) {
            runs.rememberTraits(changes.traits);
        }
        if (!changes.maybeDone.isEmpty()) {
            runs.complete(changes.maybeDone, now);
        }
        if (!changes.moved.isEmpty()) {
            retimer.retime(plan, changes.moved, now);
        }
        long planned = changes.newRuns.isEmpty() ? 0 : insert(changes, now);
        return new PlanningReport(changes.newRuns.size(), planned, exited, changes.moved.size());
    }

    private int insert(Changes changes, Instant now) {
        Map<String, Long> ids = runs.insert(plan.planNo(), plan.version(), changes.newRuns, now);
        List<NewTouchpoint> planned = new ArrayList<>();
        ids.forEach((openId, runId) -> changes.entries
                .getOrDefault(openId, List.of())
                .forEach(due -> {
                    String step = due.step().key();
                    planned.add(new NewTouchpoint(runId, openId, step, ways.getOrDefault(step, "MASS"), due.dueAt()));
                }));
        return touchpoints.insert(plan.planNo(), planned, now);
    }

    /** Whether they follow and have opted out is read from the live fan state. */
    private List<Candidate> asTheyAre(List<Candidate> batch) {
        List<OpenId> openIds = batch.stream().map(Candidate::openId).toList();
        Map<OpenId, Reach> reach = database.onConnection(connection -> FanReach.of(connection, openIds));
        return batch.stream()
                .map(candidate -> candidate.withReach(
                        reach.get(candidate.openId()) != Reach.NOT_FOLLOWING,
                        reach.get(candidate.openId()) == Reach.OPTED_OUT))
                .toList();
    }

    private PlanRuns.Traits traits(Candidate candidate) {
        Set<SegmentId> asked = plan.variantSegments();
        return new PlanRuns.Traits(
                candidate.stage().name(),
                candidate.segments().stream()
                        .filter(asked::contains)
                        .map(SegmentId::value)
                        .collect(Collectors.toSet()));
    }

    /** What a batch comes to. */
    private static final class Changes {
        private final Map<ExitReason, List<Long>> exits = new EnumMap<>(ExitReason.class);
        private final Map<Long, PlanRuns.Traits> traits = new HashMap<>();
        private final List<Long> maybeDone = new ArrayList<>();
        private final List<PlanRun> moved = new ArrayList<>();
        private final List<NewRun> newRuns = new ArrayList<>();
        private final Map<String, List<DueStep>> entries = new HashMap<>();
    }
}
