package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.hearth.domain.segment.SegmentId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which contacts are counted. What is empty does not matter; the rest holds together.
 *
 * @param segment that they are in
 * @param firstContact when they came
 */
public record ContactScope(Optional<SegmentId> segment, Optional<FirstContact> firstContact) {

    /** Those of one segment, or all contacts. */
    public static ContactScope of(Optional<SegmentId> segment) {
        return new ContactScope(segment, Optional.empty());
    }

    /** The contacts that are counted. */
    public Query query() {
        List<Query> parts = Stream.concat(
                        segment.map(ContactScope::membership).stream(), firstContact.map(FirstContact::query).stream())
                .toList();
        return Query.of(q -> parts.isEmpty() ? q.matchAll(m -> m) : q.bool(b -> b.filter(parts)));
    }

    private static Query membership(SegmentId segment) {
        return Query.of(q -> q.term(t -> t.field("segment_ids").value(segment.value())));
    }
}
