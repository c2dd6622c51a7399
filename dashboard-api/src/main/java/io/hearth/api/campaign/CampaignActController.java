package io.hearth.api.campaign;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.review.Revision;
import io.hearth.api.segment.Segments;
import io.hearth.push.campaign.CampaignActs;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.campaign.Campaigns;
import io.hearth.push.result.CampaignResults;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One campaign on its way, and what came of it. */
@RestController
@RequestMapping("/api/campaigns/{campaignId}")
class CampaignActController {

    private final Campaigns campaigns;
    private final CampaignActs acts;
    private final CampaignResults results;
    private final Segments segments;

    CampaignActController(Campaigns campaigns, CampaignActs acts, CampaignResults results, Segments segments) {
        this.campaigns = campaigns;
        this.acts = acts;
        this.results = results;
        this.segments = segments;
    }

    @GetMapping
    ResponseEntity<CampaignItem> showCampaign(@PathVariable String campaignId) {
        return answer(() -> campaigns.load(campaignId));
    }

    @PostMapping("/pause")
    ResponseEntity<CampaignItem> pauseCampaign(@PathVariable String campaignId) {
        return answer(() -> acts.pause(campaignId));
    }

    @PostMapping("/resume")
    ResponseEntity<CampaignItem> resumeCampaign(@PathVariable String campaignId) {
        return answer(() -> acts.resume(campaignId));
    }

    /** For good: what is pending is cancelled. */
    @PostMapping("/stop")
    ResponseEntity<CampaignItem> stopCampaign(@PathVariable String campaignId) {
        return answer(() -> acts.stop(campaignId));
    }

    /** Before it has started, or while it is paused. If somebody else has changed it since, the answer is 409. */
    @PostMapping("/reschedule")
    ResponseEntity<CampaignItem> rescheduleCampaign(
            @PathVariable String campaignId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NewInstant request) {
        long seen = Revision.seen(ifMatch);
        Instant sendAt = Fields.required("send_at", request.sendAt());
        return answer(() -> acts.reschedule(campaignId, seen, sendAt));
    }

    /** Reached, opened, clicked, answered, converted, and the lift over those who were left alone. */
    @GetMapping("/results")
    CampaignResultItem showCampaignResults(@PathVariable String campaignId) {
        CampaignView campaign = CampaignProblems.translate(() -> campaigns.load(campaignId));
        return results.find(campaignId)
                .map(result -> CampaignResultItem.of(result, campaign))
                .orElseThrow(() -> ProblemException.of(ProblemCode.CONFLICT, "The campaign has not started."));
    }

    private ResponseEntity<CampaignItem> answer(Supplier<CampaignView> request) {
        CampaignView campaign = CampaignProblems.translate(request);
        return ResponseEntity.ok()
                .eTag(Revision.tag(campaign.version()))
                .body(CampaignItem.of(campaign, segments.names()));
    }

    record NewInstant(@Nullable Instant sendAt) {}
}
