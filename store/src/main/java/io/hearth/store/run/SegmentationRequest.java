package io.hearth.store.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.segment.SegmentRuleJson;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run of segmentation has to know; it goes to another process as a JSON file.
 *
 * @param runId 1 to 64 lower-case letters, digits and hyphens; names the run's index of contacts
 * @param asOf what happened later does not exist for the run
 * @param full forget the rollups and compute all days again
 * @param nightly work out again what contacts are compared with (best hours, fifths of buyers); a full run does so in any
 *     case
 * @param rollupDir a folder, or the URL of an object store that Hadoop knows
 * @param contactLinks a file with the links that hold, in the form of {@link io.hearth.store.link.LinkSnapshot}, or its
 *     URL in an object store; null where nobody is linked
 * @param contactTraits a file with {@link io.hearth.store.trait.TraitLine}s, or its URL in an object store; null where
 *     nothing is known of anybody beside what they did
 * @param master where Spark runs, such as {@code local[2]} or {@code spark://host:7077}
 */
public record SegmentationRequest(
        String runId,
        URI elasticsearchUrl,
        IndexNames names,
        HumanTime humanTime,
        Instant asOf,
        boolean full,
        boolean nightly,
        String rollupDir,
        @Nullable String contactLinks,
        @Nullable String contactTraits,
        String master,
        List<SegmentDefinition> segments) {

    public static final String DEFAULT_MASTER = "local[2]";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalArgumentException if the run id would be refused as part of an index name */
    public SegmentationRequest {
        if (!runId.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException(
                    "run id '" + runId + "' is not 1 to 64 lower-case letters, digits and hyphens");
        }
        segments = List.copyOf(segments);
    }

    /** Where nobody is linked and nothing is known beside what people did. */
    public SegmentationRequest(
            String runId,
            URI elasticsearchUrl,
            IndexNames names,
            HumanTime humanTime,
            Instant asOf,
            boolean full,
            boolean nightly,
            String rollupDir,
            String master,
            List<SegmentDefinition> segments) {
        this(runId, elasticsearchUrl, names, humanTime, asOf, full, nightly, rollupDir, null, null, master, segments);
    }

    /**
     * The same run, told of links and traits.
     *
     * @param links as {@link #contactLinks}
     * @param traits as {@link #contactTraits}
     */
    public SegmentationRequest withPeople(@Nullable String links, @Nullable String traits) {
        return new SegmentationRequest(
                runId,
                elasticsearchUrl,
                names,
                humanTime,
                asOf,
                full,
                nightly,
                rollupDir,
                links,
                traits,
                master,
                segments);
    }

    /** @throws IllegalArgumentException if the text is no request; the message names the field */
    public static SegmentationRequest parse(String json) {
        JsonNode request = tree(json);
        return new SegmentationRequest(
                required(request, "run_id"),
                URI.create(required(request, "elasticsearch_url")),
                new IndexNames(request.path("index_prefix").asText("")),
                new HumanTime(ZoneId.of(required(request, "zone"))),
                Instant.parse(required(request, "as_of")),
                request.path("full").asBoolean(false),
                request.path("nightly").asBoolean(false),
                required(request, "rollup_dir"),
                request.path("contact_links").textValue(),
                request.path("contact_traits").textValue(),
                request.path("master").asText(DEFAULT_MASTER),
                segments(request.path("segments")));
    }

    public String toJson() {
        ObjectNode request = JSON.createObjectNode();
        request.put("run_id", runId);
        request.put("elasticsearch_url", elasticsearchUrl.toString());
        request.put("index_prefix", names.prefix());
        request.put("zone", humanTime.zone().getId());
        request.put("as_of", asOf.toString());
        request.put("full", full);
        request.put("nightly", nightly);
        request.put("rollup_dir", rollupDir);
        if (contactLinks != null) {
            request.put("contact_links", contactLinks);
        }
        if (contactTraits != null) {
            request.put("contact_traits", contactTraits);
        }
        request.put("master", master);
        ArrayNode list = request.putArray("segments");
        for (SegmentDefinition segment : segments) {
            ObjectNode node = list.addObject();
            node.put("segment_id", segment.segmentId().value());
            node.put("name", segment.name());
            node.put("version", segment.version());
            node.set("rule", SegmentRuleJson.write(segment.rule()));
        }
        return request.toString();
    }

    private static List<SegmentDefinition> segments(JsonNode list) {
        List<SegmentDefinition> segments = new ArrayList<>();
        for (JsonNode node : list) {
            segments.add(new SegmentDefinition(
                    new SegmentId(required(node, "segment_id")),
                    required(node, "name"),
                    node.path("version").asInt(1),
                    SegmentRuleJson.read(node.path("rule"))));
        }
        return segments;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the request is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String required(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("the request has no " + field);
        }
        return value.asText();
    }
}
