package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.CallSlots;
import io.hearth.domain.nurture.CallSlots.Bucket;
import io.hearth.domain.nurture.CallSlots.Move;
import io.hearth.domain.nurture.Candidate;
import io.hearth.domain.nurture.DueStep;
import io.hearth.domain.nurture.PlanCalendar;
import io.hearth.domain.nurture.PlanRules;
import io.hearth.push.content.Way;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Adds up what would be due, fan by fan. */
final class DryRunTally {

    private static final int MONTHS = 12;

    /** 10,000 fans a call, 100 calls a day (WeChat, mass sends). */
    private static final int FANS_PER_CALL = 10_000;

    private static final int CALLS_PER_DAY = 100;

    private final RunningPlan plan;
    private final PlanSettings settings;
    private final Promises promises;
    private final Instant now;
    private final LocalDate end;
    private final PlanRules rules;
    private final PlanCalendar calendar;
    private final Map<String, String> ways;
    private final Map<LocalDate, Map<String, long[]>> hours = new TreeMap<>();
    private final QuotaTally quota = new QuotaTally();
    private long fans;
    private long movedByQuietHours;
    private long movedByHolidays;

    DryRunTally(RunningPlan plan, PlanSettings settings, Promises promises, Instant now) {
        this.plan = plan;
        this.settings = settings;
        this.promises = promises;
        this.now = now;
        this.end = settings.time().dayOf(now).plusMonths(MONTHS);
        this.rules = new PlanRules(plan.plan(), settings.time());
        this.calendar = settings.calendarOf(plan.plan());
        this.ways = plan.ways();
    }

    void add(List<Candidate> batch) {
        List<Candidate> entering = batch.stream()
                .filter(candidate -> rules.enters(candidate, null, now))
                .toList();
        Map<OpenId, List<LocalDate>> promised = promises.besides(
                plan.planNo(), entering.stream().map(Candidate::openId).toList(), now);
        for (Candidate candidate : entering) {
            add(candidate, promised.getOrDefault(candidate.openId(), List.of()));
        }
    }

    private void add(Candidate candidate, List<LocalDate> promised) {
        fans++;
        Instant anchor = rules.anchorOf(candidate).orElseThrow();
        List<LocalDate> messages = new ArrayList<>(promised);
        for (DueStep due : calendar.dueFrom(now, anchor, calendar.hourOf(candidate))) {
            LocalDate day = settings.time().dayOf(due.dueAt());
            String way = ways.get(due.step().key());
            if (way != null && day.isBefore(end)) {
                count(candidate, anchor, due, day);
                if (way.equals(Way.MASS.name())) {
                    messages.add(day);
                }
            }
        }
        quota.add(messages);
    }

    private void count(Candidate candidate, Instant anchor, DueStep due, LocalDate day) {
        int hour = settings.time().hourOf(due.dueAt());
        hours.computeIfAbsent(day, key -> new HashMap<>())
                .computeIfAbsent(due.step().key(), key -> new long[24])[hour]++;
        boolean wished = due.step().timing().atBestHour();
        movedByQuietHours += wished && hour != calendar.hourOf(candidate) ? 1 : 0;
        LocalDate plain = due.step().timing().offset().from(settings.time().dayOf(anchor));
        movedByHolidays += settings.holidays().isDayOff(plain) && day.isAfter(plain) ? 1 : 0;
    }

    DryRunReport report() {
        List<DryRunReport.Day> days = new ArrayList<>();
        hours.forEach((day, steps) -> days.add(day(day, steps)));
        return new DryRunReport(fans, days, movedByQuietHours, movedByHolidays, quota.months(), quota.warnings());
    }

    private DryRunReport.Day day(LocalDate day, Map<String, long[]> steps) {
        Map<String, Long> touchpoints = new HashMap<>();
        List<Bucket> buckets = new ArrayList<>();
        steps.forEach((step, byHour) -> {
            for (int hour = 0; hour < byHour.length; hour++) {
                if (byHour[hour] > 0) {
                    touchpoints.merge(step, byHour[hour], Long::sum);
                    if (Way.MASS.name().equals(ways.get(step))) {
                        buckets.add(new Bucket(step, hour, byHour[hour]));
                    }
                }
            }
        });
        long messages = buckets.stream().mapToLong(Bucket::fans).sum();
        return new DryRunReport.Day(
                day, touchpoints, messages, CallSlots.calls(buckets, FANS_PER_CALL), mergedCalls(buckets));
    }

    private static long mergedCalls(List<Bucket> buckets) {
        Map<Bucket, Integer> moves = CallSlots.fit(buckets, CALLS_PER_DAY, FANS_PER_CALL).stream()
                .collect(Collectors.toMap(Move::bucket, Move::toHour));
        Map<String, Map<Integer, Long>> merged = new HashMap<>();
        buckets.forEach(bucket -> merged.computeIfAbsent(bucket.content(), key -> new HashMap<>())
                .merge(moves.getOrDefault(bucket, bucket.hour()), bucket.fans(), Long::sum));
        return merged.values().stream()
                .flatMap(byHour -> byHour.values().stream())
                .mapToLong(count -> (count + FANS_PER_CALL - 1) / FANS_PER_CALL)
                .sum();
    }
}
