package io.hearth.store.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an earlier run said of a contact, as far as a later one wants to know.
 *
 * @param reached the stages with the instants at which they were reached
 * @param digest of the whole document, see {@link ContactContent}
 */
public record FormerContact(Map<FunnelStage, Instant> reached, Set<SegmentId> segmentIds, String digest) {

    public FormerContact {
        reached = Map.copyOf(reached);
        segmentIds = Set.copyOf(segmentIds);
    }

    static FormerContact read(JsonNode source) {
        Map<FunnelStage, Instant> reached = new EnumMap<>(FunnelStage.class);
        source.path("reached")
                .properties()
                .forEach(stage -> reached.put(
                        FunnelStage.valueOf(stage.getKey().toUpperCase(Locale.ROOT)),
                        Instant.parse(stage.getValue().asText())));
        Set<SegmentId> segmentIds = new HashSet<>();
        source.path("segment_ids").forEach(id -> segmentIds.add(new SegmentId(id.asText())));
        return new FormerContact(reached, segmentIds, source.path("digest").asText());
    }
}
