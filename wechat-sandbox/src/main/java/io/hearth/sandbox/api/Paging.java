package io.hearth.sandbox.api;

import io.hearth.sandbox.refusal.Refusal;
import java.util.List;

/** Pages by {@code offset} and {@code count}. */
final class Paging {

    private Paging() {}

    /** Refuses a negative offset, or a count outside 1 to {@code largest}, with 40035. */
    static <T> List<T> page(List<T> all, Fields fields, int largest) {
        int offset = fields.integer("offset");
        int count = fields.integer("count");
        if (offset < 0 || count < 1 || count > largest) {
            throw Refusal.INVALID_PARAMETER.asException();
        }
        return all.stream().skip(offset).limit(count).toList();
    }
}
