package io.hearth.api.plan;

import io.hearth.api.review.Refusals;
import io.hearth.api.review.ReviewController;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.push.plan.PlanView;
import io.hearth.push.plan.Plans;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans as those see them who write, those who approve, and those who run them. */
@RestController
@RequestMapping("/api/plans")
class PlanController extends ReviewController<NurturePlan, PlanView, PlanRequest, PlanItem> {

    private final Plans plans;

    PlanController(Plans plans) {
        super(plans, form -> Refusals.read("plan", form.plan(), NurturePlan.class), PlanItem::of);
        this.plans = plans;
    }

    /** Starts the approved version. */
    @PostMapping("/{documentId}/start")
    ResponseEntity<PlanItem> start(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.start(documentId, who.getName()));
    }

    @PostMapping("/{documentId}/pause")
    ResponseEntity<PlanItem> pause(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.pause(documentId, who.getName()));
    }

    @PostMapping("/{documentId}/resume")
    ResponseEntity<PlanItem> resume(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.resume(documentId, who.getName()));
    }

    /** For good: what is pending is cancelled. */
    @PostMapping("/{documentId}/stop")
    ResponseEntity<PlanItem> stop(@PathVariable String documentId, Principal who) {
        return answer(HttpStatus.OK, () -> plans.stop(documentId, who.getName()));
    }
}
