package io.hearth.api.segment;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.push.campaign.CampaignView;
import io.hearth.push.campaign.Campaigns;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Deletes segments that nobody uses. */
@Component
class SegmentDeletion {

    private static final Set<CampaignState> AT_WORK = Set.of(CampaignState.SCHEDULED, CampaignState.RUNNING);

    /** Some years of a campaign every few days; those at work are among the latest. */
    private static final int CAMPAIGNS = 500;

    private final Segments segments;
    private final Campaigns campaigns;

    SegmentDeletion(Segments segments, Campaigns campaigns) {
        this.segments = segments;
        this.campaigns = campaigns;
    }

    /** @throws ProblemException {@code conflict}, with the names of those that use it */
    void delete(SavedSegment segment) {
        String id = segment.definition().segmentId().value();
        List<String> pushes = campaigns.list(CAMPAIGNS).stream()
                .filter(campaign -> id.equals(campaign.segmentId()) && AT_WORK.contains(campaign.state()))
                .map(CampaignView::name)
                .toList();
        if (!pushes.isEmpty()) {
            throw inUse("Campaigns wait for it or run: ", pushes);
        }
        List<SavedSegment> users = segments.delete(segment.definition().segmentId());
        if (!users.isEmpty()) {
            throw inUse(
                    "Other segments name it: ",
                    users.stream().map(user -> user.definition().name()).toList());
        }
    }

    private static ProblemException inUse(String who, List<String> names) {
        return ProblemException.of(
                ProblemCode.CONFLICT, who + names.stream().collect(Collectors.joining("”, “", "“", "”")) + ".");
    }
}
