package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.time.HumanTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The time in which contacts came.
 *
 * @param until not included
 */
public record FirstContact(Instant from, Instant until) {

    public FirstContact {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(until + " is before " + from);
        }
    }

    /** Days in human time, both included. */
    public static FirstContact on(LocalDate first, LocalDate last, HumanTime time) {
        return new FirstContact(time.startOf(first), time.startOf(last.plusDays(1)));
    }

    /** The contacts that came in it. */
    public Query query() {
        return Query.of(q -> q.range(r -> r.untyped(u ->
                u.field("first_contact_at").gte(JsonData.of(from.toString())).lt(JsonData.of(until.toString())))));
    }
}
