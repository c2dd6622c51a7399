package io.hearth.api.plan;

import io.hearth.api.review.Refusals;
import io.hearth.api.review.StartedController;
import io.hearth.api.user.Users;
import io.hearth.domain.nurture.NurturePlan;
import io.hearth.push.plan.PlanView;
import io.hearth.push.plan.Plans;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plans as those see them who write, those who approve, and those who run them. */
@RestController
@RequestMapping("/api/plans")
class PlanController extends StartedController<NurturePlan, PlanView, PlanRequest, PlanItem> {

    PlanController(Plans plans, Users users) {
        super(plans, form -> Refusals.read("plan", form.plan(), NurturePlan.class), PlanItem::of, users);
    }
}
