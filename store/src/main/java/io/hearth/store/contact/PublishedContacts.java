package io.hearth.store.contact;

import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Changes contacts that were published. Nobody else does: what people read stays what a run computed, but for somebody
 * who has to be forgotten.
 */
public final class PublishedContacts {

    private final ElasticConnection elastic;
    private final ContactGenerations generations;

    public PublishedContacts(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.generations = new ContactGenerations(elastic, names);
    }

    /** What to do with one index while it can be written to. */
    @FunctionalInterface
    public interface Change {
        void in(String index) throws IOException;
    }

    /**
     * Changes the visible contacts and those of the run before, which readers may still hold. A run that copies them at
     * this very moment is refused by Elasticsearch, fails, and is begun anew.
     */
    public void change(Change change) throws IOException {
        List<String> published = generations.all().values().stream()
                .flatMap(Optional::stream)
                .map(ContactGeneration::index)
                .toList();
        for (String index : published) {
            elastic.client().indices().putSettings(request -> request.index(index)
                    .settings(s -> s.blocks(b -> b.write(false))));
            try {
                change.in(index);
            } finally {
                elastic.client().indices().addBlock(b -> b.index(index).block(IndicesBlockOptions.Write));
            }
        }
    }
}
