package io.hearth.api.evaluation;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Fields;
import io.hearth.api.evaluation.Figure.Facts;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.figures.Period;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.listening.AnswerTimes;
import io.hearth.store.analysis.PeriodCounts;
import io.hearth.store.analysis.PeriodCounts.Counts;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The figures of a week, a month, a quarter or any days, beside those of the ones before or of others. */
@RestController
@RequestMapping("/api/evaluation")
class EvaluationController {

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000_000L);

    /** More than a year; who waits longer is not answered. */
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

    /** Half of WeChat's window for answers (48 h; WeChat, customer-service messages). */
    private static final Duration ANSWER_WITHIN = Duration.ofHours(24);

    private final PeriodCounts counts;
    private final AnswerTimes answerTimes;
    private final Clock clock;
    private final CrmRoom crm;
    private final Targets targets;
    private final HumanTime time;

    EvaluationController(
            ElasticConnection elastic,
            IndexNames names,
            CrmRoom crm,
            AnswerTimes answerTimes,
            Targets targets,
            Clock clock,
            ApiSettings settings) {
        this.counts = new PeriodCounts(elastic, names);
        this.crm = crm;
        this.answerTimes = answerTimes;
        this.clock = clock;
        this.targets = targets;
        this.time = settings.time();
    }

    /**
     * Of a period, or of any days.
     *
     * @param day any day of the period
     * @param to the last day
     * @param beforeFrom of what they are held against; without it, as many days up to where they begin
     */
    @GetMapping
    EvaluationView loadEvaluation(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "before_from", required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate beforeFrom,
            @RequestParam(name = "before_to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate beforeTo) {
        Compared asked = Compared.asked(period, day, from, to, beforeFrom, beforeTo);
        Period.Kind kind = asked.kind();
        Map<Figure, BigDecimal> wanted = kind == null ? Map.of() : targets.of(kind);
        Duration inTime = inTime(wanted.get(Figure.ANSWER_TIME));
        return EvaluationView.of(asked, facts(asked.days(), inTime), facts(asked.before(), inTime), wanted);
    }

    @PutMapping("/targets/{figure}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setTarget(@PathVariable String figure, @RequestBody TargetRequest request, Principal user) {
        Figure known = Arrays.stream(Figure.values())
                .filter(candidate -> candidate.name().equals(figure))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such figure."));
        Period.Kind kind = Fields.name("period", Period.Kind.class, request.period());
        BigDecimal value = request.value();
        FieldErrors errors = new FieldErrors();
        BigDecimal most = known.unit() == Figure.Unit.HOURS ? MOST_HOURS : MOST;
        if (value != null && (value.signum() < 0 || value.compareTo(most) > 0 || value.scale() > 6)) {
            errors.add("value", "is not from 0 to " + most + " with at most 6 decimals");
        } else if (value != null && known.unit() == Figure.Unit.RATE && value.compareTo(BigDecimal.ONE) > 0) {
            errors.add("value", "is a part of 1, and no part is more");
        }
        errors.throwIfAny();
        targets.set(kind, known, value, user.getName());
    }

    /** What the target for the median says; a day and a night where nobody has set one. */
    private static Duration inTime(@Nullable BigDecimal hours) {
        return hours == null
                ? ANSWER_WITHIN
                : Duration.ofSeconds(hours.multiply(BigDecimal.valueOf(3_600)).longValue());
    }

    private Facts facts(Compared.Days days, Duration inTime) {
        Instant from = time.startOf(days.firstDay());
        Instant until = time.startOf(days.end());
        Counts counted = ElasticCalls.answer(() -> counts.read(from, until));
        return new Facts(
                counted,
                crm.figures().programme(days.firstDay(), days.end()),
                answerTimes.measure(from, until, inTime, clock.instant()));
    }

    /** @param value null takes the target back; a rate is a part of 1, an amount in cents, a time in hours */
    record TargetRequest(@Nullable String period, @Nullable BigDecimal value) {}

    /**
     * Some days, and those that they are held against.
     *
     * @param end the first day behind them
     * @param beforeEnd the first day behind those that they are held against
     * @param runId of the run that knows the contacts; null before the first
     */
    record EvaluationView(
            LocalDate firstDay,
            LocalDate end,
            LocalDate beforeFirstDay,
            LocalDate beforeEnd,
            @Nullable String runId,
            @Nullable Instant asOf,
            List<FigureView> items) {

        /**
         * One figure.
         *
         * @param value null where there is nothing that it could be a part of
         * @param before the same of the days that these are held against
         */
        record FigureView(
                Figure figure,
                Figure.Group group,
                Figure.Unit unit,
                Figure.Better better,
                @Nullable Double value,
                @Nullable Double before,
                @Nullable BigDecimal target) {}

        static EvaluationView of(Compared asked, Facts now, Facts before, Map<Figure, BigDecimal> targets) {
            PublishedRun run = now.counts().run().orElse(null);
            return new EvaluationView(
                    asked.days().firstDay(),
                    asked.days().end(),
                    asked.before().firstDay(),
                    asked.before().end(),
                    run == null ? null : run.runId(),
                    run == null ? null : run.asOf(),
                    Arrays.stream(Figure.values())
                            .map(figure -> new FigureView(
                                    figure,
                                    figure.group(),
                                    figure.unit(),
                                    figure.better(),
                                    figure.of(now),
                                    figure.of(before),
                                    targets.get(figure)))
                            .toList());
        }
    }
}
