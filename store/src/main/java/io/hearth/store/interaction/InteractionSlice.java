package io.hearth.store.interaction;

import java.io.Serializable;
import java.util.Set;

/**
 * One part of what is read of a point in time.
 *
 * @param pointInTime the id of an open point in time
 * @param query a query in Elasticsearch's JSON form
 */
public record InteractionSlice(String pointInTime, String query, Set<InteractionField> fields) implements Serializable {

    public static final String EVERYTHING = "{\"match_all\":{}}";

    public InteractionSlice {
        fields = Set.copyOf(fields);
    }

    /** What of it lies in a stretch of time. */
    public InteractionSlice within(InteractionWindow window) {
        String range = "{\"range\":{\"occurred_at\":{\"gte\":" + window.from().toEpochMilli() + ",\"lt\":"
                + window.to().toEpochMilli() + ",\"format\":\"epoch_millis\"}}}";
        return new InteractionSlice(pointInTime, "{\"bool\":{\"filter\":[" + query + "," + range + "]}}", fields);
    }
}
