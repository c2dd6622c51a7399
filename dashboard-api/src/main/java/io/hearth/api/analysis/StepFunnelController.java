package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Fields;
import io.hearth.api.problem.DayRange;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.analysis.OrderedFunnel;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.analysis.StepFunnels;
import io.hearth.store.analysis.TooManyInteractionsException;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A funnel of any steps; {@link OrderedFunnel} says what counts. */
@RestController
class StepFunnelController {

    private final StepFunnels funnels;
    private final HumanTime humanTime;

    StepFunnelController(ElasticConnection elastic, IndexNames names, ApiSettings settings) {
        this.humanTime = settings.time();
        this.funnels = new StepFunnels(elastic, names, humanTime);
    }

    /**
     * Counts contacts.
     *
     * @param from the first day of the first step
     * @param to the last day of the first step
     * @param windowDays in which all steps are done, from the instant of the first
     */
    @GetMapping("/api/analyses/ordered-funnel")
    StepsView loadOrderedFunnel(
            @RequestParam(name = "step") List<String> steps,
            @RequestParam(name = "window_days") int windowDays,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(name = "project_id", required = false) @Nullable String projectId) {
        FieldErrors errors = new FieldErrors();
        DayRange.check(from, to, errors);
        if (steps.size() < 2 || steps.size() > OrderedFunnel.MOST_STEPS) {
            errors.add("/step", "out_of_range", "2 to " + OrderedFunnel.MOST_STEPS + " steps are needed");
        }
        if (windowDays < 1 || windowDays > DayRange.MAX_DAYS) {
            errors.add("/window_days", "out_of_range", "is not between 1 and " + DayRange.MAX_DAYS);
        }
        errors.throwIfAny();
        List<InteractionType> types = steps.stream()
                .map(step -> Fields.name("step", InteractionType.class, step))
                .toList();
        OrderedFunnel funnel = new OrderedFunnel(
                types, Duration.ofDays(windowDays), humanTime.startOf(from), humanTime.startOf(to.plusDays(1)));
        try {
            return ElasticCalls.answer(() -> StepsView.of(types, funnels.read(funnel, projectId)));
        } catch (TooManyInteractionsException e) {
            errors.add("/from", "too_many", String.valueOf(e.getMessage()));
            throw errors.exception();
        }
    }

    /** @param run null before the first; then nobody did anything */
    record StepsView(@Nullable AnalysedRun run, List<StepView> steps) {

        static StepsView of(List<InteractionType> types, StepFunnels.Counts counts) {
            List<StepView> steps = new ArrayList<>();
            for (int i = 0; i < types.size(); i++) {
                long before = i == 0 ? 0 : counts.reached().get(i - 1);
                long contacts = counts.reached().get(i);
                steps.add(new StepView(types.get(i), contacts, before == 0 ? null : (double) contacts / before));
            }
            return new StepsView(AnalysedRun.of(counts.run()), steps);
        }
    }

    /**
     * One step.
     *
     * @param contacts who did it and all steps before it
     * @param conversionFromPrevious part of those who did the step before, 0 to 1; null for the first, or when nobody did
     */
    record StepView(
            InteractionType type, long contacts, @Nullable Double conversionFromPrevious) {}
}
