package io.hearth.api.campaign;

import io.hearth.api.problem.Characters;
import io.hearth.api.segment.Segments;
import io.hearth.domain.segment.SegmentId;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.campaign.Campaigns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns as the content team sees them. They are made by approved plans alone. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    /** Some years of a campaign every few days. */
    private static final int MOST_SHOWN = 500;

    private final Campaigns campaigns;
    private final Segments segments;

    CampaignController(Campaigns campaigns, Segments segments) {
        this.campaigns = campaigns;
        this.segments = segments;
    }

    /**
     * The latest 500 by the instant they are due.
     *
     * @param planId only those that this plan has made
     */
    @GetMapping
    CampaignList listCampaigns(@RequestParam(name = "plan_id", required = false) @Nullable String planId) {
        Map<SegmentId, String> names = segments.names();
        return new CampaignList(latest(planId).stream()
                .map(campaign -> CampaignItem.of(campaign, names))
                .toList());
    }

    private List<CampaignView> latest(@Nullable String planId) {
        if (planId == null) {
            return campaigns.list(MOST_SHOWN);
        }
        // What the database cannot keep is no plan's id.
        return Characters.areStorable(planId) ? campaigns.madeBy(planId, MOST_SHOWN) : List.of();
    }

    @DeleteMapping("/{campaignId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelCampaign(@PathVariable String campaignId) {
        CampaignProblems.translate(() -> campaigns.cancel(campaignId));
    }

    record CampaignList(List<CampaignItem> items) {}
}
