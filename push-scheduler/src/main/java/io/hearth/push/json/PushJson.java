package io.hearth.push.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearth.domain.segment.SegmentId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the room's documents. What it writes is the same for equal documents. */
public final class PushJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(SegmentId.class, SegmentIdAsText.class)
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private PushJson() {}

    public static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** @throws UnreadableJsonException if it is no JSON, or not of this form */
    public static <T> T read(String json, Class<T> type) {
        try {
            T document = MAPPER.readValue(json, type);
            if (document == null) {
                throw UnreadableJsonException.empty();
            }
            return document;
        } catch (JacksonException e) {
            throw UnreadableJsonException.of(e);
        }
    }
}
