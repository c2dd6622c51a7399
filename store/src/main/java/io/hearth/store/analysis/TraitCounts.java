package io.hearth.store.analysis;

import io.hearth.domain.segment.Trait;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.TraitFields;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads which values a trait has among the contacts of the visible run. Those never change, so Elasticsearch answers from
 * its cache of requests until the next run.
 */
public final class TraitCounts {

    /** More than an account may have tags (100), or a country has cities. */
    private static final int MOST = 1_000;

    private final ElasticConnection elastic;
    private final ContactReader contacts;

    public TraitCounts(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
    }

    /** The most frequent first, at most 1,000; none before the first run. */
    public List<TraitCount> read(Trait trait) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return List.of();
        }
        var values = elastic.client()
                .search(
                        s -> s.index(current.get().index())
                                .size(0)
                                .aggregations(
                                        "values",
                                        a -> a.terms(t ->
                                                t.field(TraitFields.of(trait)).size(MOST))),
                        Void.class)
                .aggregations();
        return Answers.terms(Answers.get(values, "values")).stream()
                .map(bucket -> new TraitCount(bucket.key().stringValue(), bucket.docCount()))
                .toList();
    }
}
