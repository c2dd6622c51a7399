package io.hearth.api.plan;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.review.Refusals;
import io.hearth.domain.contact.OpenId;
import io.hearth.push.plan.DryRunReport;
import io.hearth.push.plan.FanTimeLine;
import io.hearth.push.plan.PlanDifference;
import io.hearth.push.plan.PlanDryRun;
import io.hearth.push.plan.PlanPreviews;
import io.hearth.push.plan.TouchpointCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What will go out and what went: before a change, for a year, by day, and for one fan. */
@RestController
class PlanOutlookController {

    private final PlanPreviews previews;
    private final PlanDryRun dryRun;
    private final TouchpointCalendar calendar;
    private final FanTimeLine timeLine;

    PlanOutlookController(PlanPreviews previews, PlanDryRun dryRun, TouchpointCalendar calendar, FanTimeLine timeLine) {
        this.previews = previews;
        this.dryRun = dryRun;
        this.calendar = calendar;
        this.timeLine = timeLine;
    }

    /** What the version being worked on would change for the fans who are in the plan. */
    @GetMapping("/api/plans/{planId}/difference")
    Difference showDifference(@PathVariable String planId) {
        return Difference.of(Refusals.translate(() -> previews.difference(planId)));
    }

    /** The next twelve months of the version being worked on, on today's audience. */
    @GetMapping("/api/plans/{planId}/dry-run")
    DryRun showDryRun(@PathVariable String planId) {
        return DryRun.of(Refusals.translate(() -> dryRun.run(planId)));
    }

    /** The days from the first to the last, both included; at most 366. */
    @GetMapping("/api/push-calendar")
    Calendar showCalendar(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        try {
            return new Calendar(calendar.between(from, to));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new FieldError("to", String.valueOf(e.getMessage()))));
        }
    }

    /** Everything that was, is or was to be sent to one fan, with the reasons. */
    @GetMapping("/api/fans/{openid}/touchpoints")
    TimeLine showTimeLine(@PathVariable String openid) {
        try {
            return new TimeLine(timeLine.of(new OpenId(openid)));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(new FieldError("openid", "is none")));
        }
    }

    record Calendar(List<TouchpointCalendar.Entry> items) {}

    record TimeLine(List<FanTimeLine.Entry> items) {}

    record StepChange(String step, long added, long moved, long withdrawn, long kept) {}

    /** @param runs fans who are in the plan */
    record Difference(long runs, List<StepChange> steps) {

        static Difference of(PlanDifference difference) {
            List<StepChange> steps = new TreeMap<>(difference.steps())
                    .entrySet().stream()
                            .map(step -> new StepChange(
                                    step.getKey(),
                                    step.getValue().added(),
                                    step.getValue().moved(),
                                    step.getValue().withdrawn(),
                                    step.getValue().kept()))
                            .toList();
            return new Difference(difference.runs(), steps);
        }
    }

    /** @param fans more mass messages are planned for them in the month than WeChat delivers */
    record MonthWithoutQuota(String month, long fans) {}

    record DryRun(
            long fans,
            List<DryRunReport.Day> days,
            long movedByQuietHours,
            long movedByHolidays,
            List<MonthWithoutQuota> withoutQuota,
            List<DryRunReport.QuotaWarning> quotaWarnings) {

        static DryRun of(DryRunReport report) {
            List<MonthWithoutQuota> months = new TreeMap<>(report.fansWithoutQuota())
                    .entrySet().stream()
                            .map(month -> new MonthWithoutQuota(month.getKey().toString(), month.getValue()))
                            .toList();
            return new DryRun(
                    report.fans(),
                    report.days(),
                    report.movedByQuietHours(),
                    report.movedByHolidays(),
                    months,
                    report.quotaWarnings());
        }
    }
}
