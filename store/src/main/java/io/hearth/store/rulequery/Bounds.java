package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/**
 * What documents of contacts say of a condition: who surely fulfils it, and who may.
 *
 * @param surely finds nobody who does not fulfil it
 * @param possibly leaves out nobody who fulfils it
 * @param open leaves out nobody who lies between the two, and has to be asked more closely; those whom it finds besides
 *     need not be asked
 */
record Bounds(Query surely, Query possibly, Query open) {

    static final Bounds UNKNOWN = new Bounds(Queries.nobody(), Queries.everything(), Queries.everything());

    private static final Query NOBODY = Queries.nobody();

    static Bounds exact(Query query) {
        return new Bounds(query, query, NOBODY);
    }

    /** @param others those of whom the documents do not say it, surely fulfilled or not */
    static Bounds leavingOpen(Query surely, Query others) {
        return new Bounds(
                surely, Queries.any(List.of(surely, others)), Queries.all(List.of(others, Queries.not(surely))));
    }

    static Bounds all(List<Bounds> parts) {
        Query surely = Queries.all(parts.stream().map(Bounds::surely).toList());
        return parts.stream().allMatch(Bounds::areExact)
                ? exact(surely)
                : new Bounds(
                        surely,
                        Queries.all(parts.stream().map(Bounds::possibly).toList()),
                        Queries.any(parts.stream().map(Bounds::open).toList()));
    }

    /** Of the opposite. */
    Bounds negated() {
        return areExact() ? exact(Queries.not(surely)) : new Bounds(Queries.not(possibly), Queries.not(surely), open);
    }

    /** Whether nobody lies between them. */
    boolean areExact() {
        return surely == possibly;
    }
}
