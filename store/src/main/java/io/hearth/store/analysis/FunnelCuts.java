package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the funnel by where people came from and what they look at, in one request. */
public final class FunnelCuts {

    /** The funnel's parts that a page can show; the rest are named as not shown. */
    private static final int MOST = 50;

    private final ElasticConnection elastic;
    private final ContactReader contacts;

    public FunnelCuts(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
    }

    /** By what the funnel is cut. */
    public enum Cut {
        /** The channel of the first interaction; each contact has one. */
        CHANNEL("origin_channel"),
        /** The projects that a contact looks at most: who looks at two counts in both, who looks at none in none. */
        PROJECT("project_ids");

        private final String field;

        Cut(String field) {
            this.field = field;
        }
    }

    /**
     * One part of the funnel.
     *
     * @param reached how many of its contacts have reached each stage; never more than the stage before
     */
    public record Part(String key, long contacts, Map<FunnelStage, Long> reached) {}

    /**
     * The parts, the largest first.
     *
     * @param run empty before the first; then there are no parts
     * @param others parts that are smaller than those shown; contacts in them, each as often as it has such parts
     */
    public record Parts(Optional<PublishedRun> run, List<Part> parts, long others) {
        public Parts {
            parts = List.copyOf(parts);
        }
    }

    /** Of one segment, or of all contacts. */
    public Parts read(Cut cut, Optional<SegmentId> segment) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return new Parts(Optional.empty(), List.of(), 0);
        }
        var answer = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .query(ReachedCounts.membership(segment))
                                .aggregations("parts", a -> a.terms(
                                                t -> t.field(cut.field).size(MOST))
                                        .aggregations(ReachedCounts.aggregations())),
                        Void.class)
                .aggregations()
                .get("parts");
        var terms = Objects.requireNonNull(answer, "it was asked for").sterms();
        Long others = terms.sumOtherDocCount();
        return new Parts(
                current.map(ContactGeneration::run),
                terms.buckets().array().stream().map(FunnelCuts::part).toList(),
                others == null ? 0 : others);
    }

    private static Part part(StringTermsBucket bucket) {
        return new Part(bucket.key().stringValue(), bucket.docCount(), ReachedCounts.read(bucket.aggregations()));
    }
}
