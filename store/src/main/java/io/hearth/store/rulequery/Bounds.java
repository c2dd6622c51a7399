package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/**
 * What documents of contacts say of a condition: who surely fulfils it, and who may. Whoever lies between the two has to be
 * asked more closely.
 *
 * @param surely finds nobody who does not fulfil it
 * @param possibly leaves out nobody who fulfils it; the same query where the documents know
 */
record Bounds(Query surely, Query possibly) {

    static Bounds exact(Query query) {
        return new Bounds(query, query);
    }

    static Bounds all(List<Bounds> parts) {
        Query surely = Queries.all(parts.stream().map(Bounds::surely).toList());
        return parts.stream().allMatch(Bounds::areExact)
                ? exact(surely)
                : new Bounds(
                        surely, Queries.all(parts.stream().map(Bounds::possibly).toList()));
    }

    /** Of the opposite. */
    Bounds negated() {
        return areExact() ? exact(Queries.not(surely)) : new Bounds(Queries.not(possibly), Queries.not(surely));
    }

    /** Whether nobody lies between them. */
    boolean areExact() {
        return surely == possibly;
    }

    /** Those of whom the documents do not say it by a query. */
    Query between() {
        return areExact() ? Queries.nobody() : Queries.all(List.of(possibly, Queries.not(surely)));
    }
}
