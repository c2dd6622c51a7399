package io.hearth.push.campaign;

import io.hearth.domain.segment.SegmentId;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a campaign may not start: what was approved is no longer there, or no longer the same. */
final class Obstacles {

    private final Database database;
    private final SegmentVersions segments;

    Obstacles(Database database, SegmentVersions segments) {
        this.database = database;
        this.segments = segments;
    }

    /** Empty for a campaign that may start, and for one that nobody had to approve. */
    Optional<String> of(String campaignId, @Nullable String segmentId) {
        if (hasRetiredContent(campaignId)) {
            return Optional.of("CONTENT_RETIRED");
        }
        Optional<Integer> approved = database.sql("select audience_version from campaign"
                        + " where campaign_id = :id and audience_version is not null")
                .param("id", campaignId)
                .query(Integer.class)
                .optional();
        if (segmentId == null || approved.isEmpty()) {
            return Optional.empty();
        }
        int now = segments.find(new SegmentId(segmentId)).orElse(-1);
        return now == approved.get() ? Optional.empty() : Optional.of(now < 0 ? "SEGMENT_DELETED" : "SEGMENT_CHANGED");
    }

    private boolean hasRetiredContent(String campaignId) {
        return database.sql("select exists (select 1 from campaign_arm a"
                        + " join reviewed_document d on d.document_id = a.content_id"
                        + " where a.campaign_id = :id and d.retired_at is not null)")
                .param("id", campaignId)
                .query(Boolean.class)
                .single();
    }
}
