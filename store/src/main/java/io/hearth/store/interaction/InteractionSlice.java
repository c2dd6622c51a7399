package io.hearth.store.interaction;

import java.io.Serializable;
import java.util.Set;

/**
 * One part of a scan: the same point in time, query and fields, split so that several readers share the work.
 *
 * @param pointInTime the id of an open point in time
 * @param number from 0
 * @param of how many slices there are
 * @param query a query in Elasticsearch's JSON form
 */
public record InteractionSlice(String pointInTime, int number, int of, String query, Set<InteractionField> fields)
        implements Serializable {

    public static final String EVERYTHING = "{\"match_all\":{}}";

    /** @throws IllegalArgumentException if there is no such slice */
    public InteractionSlice {
        if (number < 0 || number >= of) {
            throw new IllegalArgumentException("slice " + number + " of " + of);
        }
        fields = Set.copyOf(fields);
    }
}
