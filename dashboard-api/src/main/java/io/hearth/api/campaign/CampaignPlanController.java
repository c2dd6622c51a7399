package io.hearth.api.campaign;

import io.hearth.api.campaign.CampaignPlanController.CampaignPlanForm;
import io.hearth.api.review.Refusals;
import io.hearth.api.review.ReviewController;
import io.hearth.api.review.StartedController;
import io.hearth.api.user.Users;
import io.hearth.push.campaign.CampaignOutlook;
import io.hearth.push.campaign.CampaignPlanView;
import io.hearth.push.campaign.CampaignPlans;
import io.hearth.push.campaign.CampaignRules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Campaigns that are approved before they go out: once or again and again, with arms and a control group. */
@RestController
@RequestMapping("/api/campaign-plans")
class CampaignPlanController
        extends StartedController<CampaignRules, CampaignPlanView, CampaignPlanForm, CampaignPlanItem> {

    CampaignPlanController(CampaignPlans plans, CampaignOutlook outlook, Users users) {
        super(
                plans,
                form -> Refusals.read("campaign", form.campaign(), CampaignRules.class),
                (plan, names) -> CampaignPlanItem.of(plan, outlook.atOnce(plan.rules()), names),
                users);
    }

    /**
     * What the form sends.
     *
     * @param campaign its {@code audience} ({@code segment} or {@code file}), {@code arms} (each {@code key}, {@code
     *     content_id}, {@code share}), {@code control_percent}, {@code schedule} ({@code at}, or {@code cron} with {@code
     *     zone} and {@code until}) and {@code goal} ({@code types}, {@code within_days})
     */
    record CampaignPlanForm(@Nullable String name, @Nullable JsonNode campaign) implements ReviewController.Form {}
}
