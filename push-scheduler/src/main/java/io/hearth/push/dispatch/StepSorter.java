package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.PlanStep;
import io.hearth.domain.nurture.StepCalendar;
import io.hearth.domain.time.HumanTime;
import io.hearth.domain.touchpoint.SkipReason;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.Way;
import io.hearth.push.plan.RunningPlan;
import io.hearth.store.fan.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what becomes of each due touchpoint of a plan: left out with a reason, put off to another instant, done in the
 * house, or sent together with others who get the same. Looks at nothing but what it is given.
 */
final class StepSorter {

    /** How long a fan waits for others who are due for the same, or for a window of their own. */
    private static final Duration COMPANY = Duration.ofHours(1);

    private final RunningPlan plan;
    private final StepCalendar calendar;
    private final Standing standing;
    private final Instant now;
    private final Sorted sorted = new Sorted();

    StepSorter(RunningPlan plan, StepCalendar calendar, Standing standing, Instant now) {
        this.plan = plan;
        this.calendar = calendar;
        this.standing = standing;
        this.now = now;
    }

    /**
     * How the fans stand at this moment.
     *
     * @param used who has had the mass messages of the month, or as many messages as the house's own caps allow
     * @param windows who may be sent customer-service messages now, and how many
     * @param grants who has allowed subscription notices, and how many
     * @param leftOutUntil what was due before is left out
     */
    record Standing(
            Map<OpenId, Reach> reach,
            FanUse.Used used,
            Map<OpenId, Integer> windows,
            GrantsLeft grants,
            Instant leftOutUntil) {}

    /** What goes out in one wave: a step, and a body. */
    record Errand(PlanStep step, ContentBody body) {}

    /** What each touchpoint comes to. */
    static final class Sorted {
        final Map<SkipReason, List<DueRow>> skipped = new EnumMap<>(SkipReason.class);
        final List<DueRow> withdrawn = new ArrayList<>();
        final Map<DueRow, Instant> putOff = new LinkedHashMap<>();
        final Map<Errand, List<DueRow>> inHouse = new LinkedHashMap<>();
        final Map<Errand, List<DueRow>> direct = new LinkedHashMap<>();
        final Map<Errand, List<DueRow>> notices = new LinkedHashMap<>();
        final Map<Errand, List<DueRow>> waves = new LinkedHashMap<>();
    }

    /** @param moreToCome whether others are due that were not looked at yet: whoever is alone may not be in the end */
    Sorted sort(List<DueRow> due, boolean moreToCome) {
        due.forEach(this::sort);
        parkTheLonely(moreToCome);
        return sorted;
    }

    private void sort(DueRow row) {
        Optional<PlanStep> step = plan.step(row.step());
        if (step.isEmpty()) {
            sorted.withdrawn.add(row);
            return;
        }
        Optional<Content> content = plan.contentOf(step.get());
        if (content.isEmpty()) {
            skip(row, SkipReason.CONTENT_RETIRED);
        } else {
            sort(row, step.get(), content.get());
        }
    }

    private void sort(DueRow row, PlanStep step, Content content) {
        Instant open = calendar.openFrom(step.timing(), now);
        Reach reach = standing.reach().getOrDefault(row.openId(), Reach.NOT_FOLLOWING);
        boolean needsFollower = content.way() == Way.MASS
                || content.way() == Way.SERVICE
                || plan.plan().entry().onlyFollowers();
        if (latest(row, step).isBefore(now) || row.dueAt().isBefore(standing.leftOutUntil())) {
            skip(row, SkipReason.LATE);
        } else if (reach == Reach.OPTED_OUT) {
            skip(row, SkipReason.OPTED_OUT);
        } else if (reach == Reach.NOT_FOLLOWING && needsFollower) {
            skip(row, SkipReason.NOT_FOLLOWING);
        } else if (open.isAfter(now)) {
            putOff(row, step, open, SkipReason.LATE);
        } else if (content.way() == Way.MASS) {
            sortMass(row, step, content);
        } else if (content.way() == Way.SERVICE) {
            sortService(row, step, content);
        } else {
            add(sorted.inHouse, row, step, content);
        }
    }

    /** Whoever writes or clicks within the step's lateness opens a window for it. */
    private void sortService(DueRow row, PlanStep step, Content content) {
        boolean windowOpen = standing.windows().containsKey(row.openId());
        if (!windowOpen && takeGrant(row, content)) {
            add(sorted.notices, row, step, content);
        } else if (!windowOpen) {
            putOff(row, step, calendar.openFrom(step.timing(), now.plus(COMPANY)), SkipReason.NO_WINDOW);
        } else if (standing.used().capped().contains(row.openId())) {
            putOff(row, step, calendar.openFrom(step.timing(), now.plus(Duration.ofDays(1))), SkipReason.CAP);
        } else {
            add(sorted.direct, row, step, content);
        }
    }

    private void sortMass(DueRow row, PlanStep step, Content content) {
        if (takeGrant(row, content)) {
            add(sorted.notices, row, step, content);
        } else if (standing.used().monthSpent().contains(row.openId())) {
            Instant nextMonth = HumanTime.SHANGHAI.startOf(
                    HumanTime.SHANGHAI.monthOf(now).plusMonths(1).atDay(1));
            putOff(row, step, calendar.openFrom(step.timing(), nextMonth), SkipReason.MONTH_QUOTA);
        } else if (standing.used().capped().contains(row.openId())) {
            putOff(row, step, calendar.openFrom(step.timing(), now.plus(Duration.ofDays(1))), SkipReason.CAP);
        } else {
            add(sorted.waves, row, step, content);
        }
    }

    /** A grant costs nothing of the month and needs no company, but it counts against the house's own caps. */
    private boolean takeGrant(DueRow row, Content content) {
        return !standing.used().capped().contains(row.openId())
                && standing.grants().take(row.openId(), content.notice());
    }

    /** A mass send has two recipients or more (40130; WeChat). */
    private void parkTheLonely(boolean moreToCome) {
        List<Map.Entry<Errand, List<DueRow>>> lonely = sorted.waves.entrySet().stream()
                .filter(wave -> wave.getValue().size() == 1)
                .map(wave -> Map.entry(wave.getKey(), wave.getValue()))
                .toList();
        for (Map.Entry<Errand, List<DueRow>> wave : lonely) {
            Errand errand = wave.getKey();
            DueRow row = wave.getValue().get(0);
            sorted.waves.remove(errand);
            if (!moreToCome) {
                Instant later = calendar.openFrom(errand.step().timing(), now.plus(COMPANY));
                putOff(row, errand.step(), later, SkipReason.ALONE);
            }
        }
    }

    /** Unless it would be too late then: a consultant calls, or it is left out. */
    private void putOff(DueRow row, PlanStep step, Instant until, SkipReason otherwise) {
        if (until.isAfter(latest(row, step))) {
            callOrSkip(row, step, otherwise);
        } else {
            sorted.putOff.put(row, until);
        }
    }

    private void callOrSkip(DueRow row, PlanStep step, SkipReason reason) {
        Optional<ContentBody> call = plan.contentOf(step)
                .flatMap(content ->
                        DeskFallback.callFor(row.stage(), content.bodyFor(row.stage(), row.segments()), reason));
        if (call.isPresent()) {
            sorted.inHouse
                    .computeIfAbsent(new Errand(step, call.get()), key -> new ArrayList<>())
                    .add(row);
        } else {
            skip(row, reason);
        }
    }

    private static Instant latest(DueRow row, PlanStep step) {
        return row.plannedAt().plus(step.timing().maxLateness());
    }

    private void skip(DueRow row, SkipReason reason) {
        sorted.skipped.computeIfAbsent(reason, key -> new ArrayList<>()).add(row);
    }

    private static void add(Map<Errand, List<DueRow>> to, DueRow row, PlanStep step, Content content) {
        ContentBody body = content.bodyFor(row.stage(), row.segments());
        to.computeIfAbsent(new Errand(step, body), key -> new ArrayList<>()).add(row);
    }
}
