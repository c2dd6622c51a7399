package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of all subjects, in the order of their text.
 *
 * @param after the last one before it; null from the beginning
 * @param upTo its last one; null to the end
 */
public record SubjectRange(@Nullable String after, @Nullable String upTo) {

    static final SubjectRange ALL = new SubjectRange(null, null);

    /** Ranges that end at these subjects, and the rest. */
    static List<SubjectRange> endingAt(SortedSet<String> ends) {
        List<SubjectRange> ranges = new ArrayList<>();
        @Nullable String after = null;
        for (String end : ends) {
            ranges.add(new SubjectRange(after, end));
            after = end;
        }
        ranges.add(new SubjectRange(after, null));
        return ranges;
    }

    /** The two parts of this range on both sides of a subject in it. */
    List<SubjectRange> splitAt(String subject) {
        return List.of(new SubjectRange(after, subject), new SubjectRange(subject, upTo));
    }

    /** Those whose field lies in it. */
    public Query query(String field) {
        if (after == null && upTo == null) {
            return Queries.everything();
        }
        return Query.of(q -> q.range(r -> r.untyped(u -> {
            u.field(field);
            if (after != null) {
                u.gt(JsonData.of(after));
            }
            return upTo == null ? u : u.lte(JsonData.of(upTo));
        })));
    }
}
