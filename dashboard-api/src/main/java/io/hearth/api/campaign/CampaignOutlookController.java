package io.hearth.api.campaign;

import io.hearth.api.review.Refusals;
import io.hearth.push.campaign.CampaignOutlook;
import io.hearth.push.campaign.CampaignPlans;
import io.hearth.push.campaign.CampaignWarning;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a campaign plan will meet, before it is started: nothing is sent, nothing is reserved. */
@RestController
class CampaignOutlookController {

    private final CampaignPlans plans;
    private final CampaignOutlook outlook;

    CampaignOutlookController(CampaignPlans plans, CampaignOutlook outlook) {
        this.plans = plans;
        this.outlook = outlook;
    }

    /** The version being worked on, on today's audience. */
    @GetMapping("/api/campaign-plans/{planId}/outlook")
    CampaignForesight showCampaignOutlook(@PathVariable String planId) {
        CampaignOutlook.Found found =
                outlook.of(planId, Refusals.translate(() -> plans.load(planId)).rules());
        return new CampaignForesight(found.audience(), found.occurrences(), found.warnings());
    }

    /**
     * What was found.
     *
     * @param audience fans who are in the audience now
     * @param occurrences when it goes out, the next ten times at most
     * @param warnings what will not go as hoped, with how many fans or calls it is about
     */
    record CampaignForesight(long audience, List<Instant> occurrences, List<CampaignWarning> warnings) {}
}
