package io.hearth.api.campaign;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.segment.Segments;
import io.hearth.push.campaign.NewCampaign;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what push cannot know: that everything is filled in and the segment exists. */
@Component
class CampaignRequests {

    private final Segments segments;

    CampaignRequests(Segments segments) {
        this.segments = segments;
    }

    /**
     * @throws io.hearth.api.problem.ProblemException with the fields that are missing or unknown
     * @throws io.hearth.push.campaign.CampaignRefusedException if push can't send it
     */
    NewCampaign check(CampaignRequest request, String author) {
        FieldErrors errors = new FieldErrors();
        errors.line("name", request.name(), NewCampaign.MAX_NAME_CHARACTERS);
        errors.require("text", request.text());
        errors.require("send_at", request.sendAt());
        requireSegment(request.segmentId(), errors);
        errors.throwIfAny();
        return new NewCampaign(
                filled(request.name()),
                filled(request.segmentId()),
                filled(request.text()),
                filled(request.sendAt()),
                author);
    }

    private void requireSegment(@Nullable String segmentId, FieldErrors errors) {
        if (errors.require("segment_id", segmentId)
                && segments.findTyped(filled(segmentId)).isEmpty()) {
            errors.add("segment_id", "there is no such segment");
        }
    }

    private static <T> T filled(@Nullable T value) {
        return Objects.requireNonNull(value, "checked before");
    }
}
