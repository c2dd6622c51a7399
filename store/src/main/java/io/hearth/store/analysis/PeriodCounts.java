package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts what happened between two instants. */
public final class PeriodCounts {

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final ContactReader contacts;

    public PeriodCounts(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
        this.contacts = new ContactReader(elastic, names);
    }

    /**
     * What happened.
     *
     * @param run that knows the contacts; empty before the first, and then there are none
     * @param interactions by type; types of which there were none are missing
     * @param newContacts whose first contact fell into it
     * @param knownContacts whose first contact was before its end
     * @param followed who followed in it, for the last time so far
     * @param kept those of them who still follow
     */
    public record Counts(
            Optional<PublishedRun> run,
            Map<InteractionType, Long> interactions,
            long newContacts,
            long knownContacts,
            long followed,
            long kept) {

        public Counts {
            interactions = Collections.unmodifiableMap(new EnumMap<>(interactions));
        }

        public long of(InteractionType type) {
            return interactions.getOrDefault(type, 0L);
        }
    }

    /** @param until not included */
    public Counts read(Instant from, Instant until) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        Query within = between("last_at.follow", from, until);
        Query following = Query.of(q -> q.term(t -> t.field("following").value(true)));
        return new Counts(
                current.map(ContactGeneration::run),
                interactions(between("occurred_at", from, until)),
                count(current, List.of(between("first_contact_at", from, until))),
                count(current, List.of(between("first_contact_at", Instant.EPOCH, until))),
                count(current, List.of(within)),
                count(current, List.of(within, following)));
    }

    private Map<InteractionType, Long> interactions(Query when) throws IOException {
        var types = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .ignoreUnavailable(true)
                                .size(0)
                                .query(q -> q.bool(b -> b.filter(when)))
                                .aggregations(
                                        "types",
                                        a -> a.terms(t -> t.field("type").size(InteractionType.values().length))),
                        Void.class)
                .aggregations()
                .get("types");
        Map<InteractionType, Long> counts = new EnumMap<>(InteractionType.class);
        // An installation without a single index of interactions answers without aggregations.
        if (types != null && types.isSterms()) {
            types.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket ->
                            counts.put(InteractionType.valueOf(bucket.key().stringValue()), bucket.docCount()));
        }
        return counts;
    }

    private long count(Optional<ContactGeneration> generation, List<Query> filters) throws IOException {
        if (generation.isEmpty()) {
            return 0;
        }
        String index = generation.get().index();
        return elastic.client()
                .count(c -> c.index(index).query(q -> q.bool(b -> b.filter(filters))))
                .count();
    }

    private static Query between(String field, Instant from, Instant until) {
        return Query.of(q -> q.range(r ->
                r.untyped(u -> u.field(field).gte(JsonData.of(from.toString())).lt(JsonData.of(until.toString())))));
    }
}
