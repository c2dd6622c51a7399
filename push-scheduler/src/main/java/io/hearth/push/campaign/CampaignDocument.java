package io.hearth.push.campaign;

import io.hearth.push.json.PushJson;
import io.hearth.push.plan.PinnedContent;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an approval of a campaign plan is given for: its rules with the schedule, the contents' versions, the segment's.
 *
 * @param contents by the arms' keys; empty until the plan is submitted
 * @param audienceVersion of the segment; null for a file, or until it is submitted
 */
record CampaignDocument(
        CampaignRules campaign,
        Map<String, PinnedContent> contents,
        @Nullable Integer audienceVersion) {

    CampaignDocument {
        contents = Collections.unmodifiableMap(new TreeMap<>(contents == null ? Map.of() : contents));
    }

    String write() {
        return PushJson.write(this);
    }

    static CampaignDocument parse(String json) {
        return PushJson.read(json, CampaignDocument.class);
    }
}
