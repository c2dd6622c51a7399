package io.hearth.store.interaction;

import java.io.Serializable;
import java.util.Set;

/**
 * One part of what is read of a point in time.
 *
 * @param pointInTime the id of an open point in time
 * @param query a query in Elasticsearch's JSON form
 * @param sparse whether few of many are found: then their columns are read, for of documents whole blocks would be unpacked
 *     for the sake of one. Where most are found, documents are read twice as fast
 */
public record InteractionSlice(String pointInTime, String query, Set<InteractionField> fields, boolean sparse)
        implements Serializable {

    public static final String EVERYTHING = "{\"match_all\":{}}";

    public InteractionSlice {
        fields = Set.copyOf(fields);
    }

    /** One that finds most of what there is. */
    public InteractionSlice(String pointInTime, String query, Set<InteractionField> fields) {
        this(pointInTime, query, fields, false);
    }

    /** What of it lies in a stretch of time. */
    public InteractionSlice within(InteractionWindow window) {
        String range = "{\"range\":{\"occurred_at\":{\"gte\":" + window.from().toEpochMilli() + ",\"lt\":"
                + window.to().toEpochMilli() + ",\"format\":\"epoch_millis\"}}}";
        return new InteractionSlice(
                pointInTime, "{\"bool\":{\"filter\":[" + query + "," + range + "]}}", fields, sparse);
    }
}
