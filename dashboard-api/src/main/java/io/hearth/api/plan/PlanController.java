package io.hearth.api.plan;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.review.NoteRequest;
import io.hearth.api.review.Refusals;
import io.hearth.api.review.Revision;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.push.plan.PlanView;
import io.hearth.push.plan.Plans;
import java.security.Principal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans as those see them who write and those who approve. */
@RestController
@RequestMapping("/api/plans")
class PlanController {

    private static final int MAX_NAME = 100;
    private static final int MAX_NOTE = 500;

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    /** The latest changed first; at most 500. */
    @GetMapping
    PlanList listPlans() {
        return new PlanList(plans.list().stream().map(PlanItem::of).toList());
    }

    @GetMapping("/{planId}")
    ResponseEntity<PlanItem> showPlan(@PathVariable String planId) {
        return answer(HttpStatus.OK, () -> plans.load(planId));
    }

    @PostMapping
    ResponseEntity<PlanItem> createPlan(@RequestBody PlanRequest request, Principal author) {
        String name = name(request);
        NurturePlan plan = Refusals.read("plan", request.plan(), NurturePlan.class);
        return answer(HttpStatus.CREATED, () -> plans.create(name, plan, author.getName()));
    }

    @PutMapping("/{planId}")
    ResponseEntity<PlanItem> editPlan(
            @PathVariable String planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PlanRequest request,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        String name = name(request);
        NurturePlan plan = Refusals.read("plan", request.plan(), NurturePlan.class);
        return answer(HttpStatus.OK, () -> plans.edit(planId, seen, name, plan, author.getName()));
    }

    @PostMapping("/{planId}/submit")
    ResponseEntity<PlanItem> submitPlan(
            @PathVariable String planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal author) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> plans.submit(planId, seen, author.getName()));
    }

    @PostMapping("/{planId}/approve")
    ResponseEntity<PlanItem> approvePlan(
            @PathVariable String planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        return answer(HttpStatus.OK, () -> plans.approve(planId, seen, approver.getName()));
    }

    @PostMapping("/{planId}/send-back")
    ResponseEntity<PlanItem> sendPlanBack(
            @PathVariable String planId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NoteRequest request,
            Principal approver) {
        long seen = Revision.seen(ifMatch);
        FieldErrors errors = new FieldErrors();
        String note = errors.line("note", request.note(), MAX_NOTE);
        errors.throwIfAny();
        return answer(HttpStatus.OK, () -> plans.sendBack(planId, seen, approver.getName(), note));
    }

    /** Starts the approved version. */
    @PostMapping("/{planId}/start")
    ResponseEntity<PlanItem> startPlan(@PathVariable String planId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.start(planId, who.getName()));
    }

    @PostMapping("/{planId}/pause")
    ResponseEntity<PlanItem> pausePlan(@PathVariable String planId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.pause(planId, who.getName()));
    }

    @PostMapping("/{planId}/resume")
    ResponseEntity<PlanItem> resumePlan(@PathVariable String planId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.resume(planId, who.getName()));
    }

    /** For good: what is pending is cancelled. */
    @PostMapping("/{planId}/stop")
    ResponseEntity<PlanItem> stopPlan(@PathVariable String planId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.stop(planId, who.getName()));
    }

    record PlanList(List<PlanItem> items) {}

    private static String name(PlanRequest request) {
        FieldErrors errors = new FieldErrors();
        String name = errors.line("name", request.name(), MAX_NAME);
        errors.throwIfAny();
        return name;
    }

    private static ResponseEntity<PlanItem> answer(HttpStatus status, Supplier<PlanView> request) {
        PlanView plan = Refusals.translate(request);
        return ResponseEntity.status(status)
                .eTag(Revision.tag(plan.review().revision()))
                .body(PlanItem.of(plan));
    }
}
