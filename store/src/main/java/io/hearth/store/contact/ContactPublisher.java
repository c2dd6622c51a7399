package io.hearth.store.contact;

import co.elastic.clients.elasticsearch.indices.add_block.IndicesBlockOptions;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the contacts of a run visible together: they are written to an index of their own, and one request turns the
 * readers from the former index to the new one. The index begins empty, or as a copy of the former one in which only the
 * contacts that differ are written. A run that dies before that changes nothing for readers.
 */
public final class ContactPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(ContactPublisher.class);

    private final ElasticConnection elastic;
    private final IndexDefinitions definitions;
    private final IndexNames names;
    private final ContactGenerations generations;

    public ContactPublisher(ElasticConnection elastic, IndexDefinitions definitions, IndexNames names) {
        this.elastic = elastic;
        this.definitions = definitions;
        this.names = names;
        this.generations = new ContactGenerations(elastic, names);
    }

    /** The contacts that readers see now; empty before the first run was published. */
    public Optional<ContactGeneration> current() throws IOException {
        return generations.current();
    }

    /**
     * Removes what dead runs left half written and makes an empty place for a new one. A run that is still writing loses
     * its index and fails.
     *
     * @return the index to write to
     */
    public String begin(String runId) throws IOException {
        removeUnpublished();
        String index = generations.indexOf(runId);
        definitions.ensureHidden("contacts", index);
        return index;
    }

    /**
     * The same, but the place holds all contacts of a former run already. The copy shares the files of the former index,
     * so it takes the same moment for any number of contacts; only what is written then takes its own room.
     *
     * @return the index to write to
     */
    public String beginWithCopyOf(ContactGeneration former, String runId) throws IOException {
        removeUnpublished();
        String index = generations.indexOf(runId);
        forbidWriting(former.index());
        elastic.client()
                .indices()
                .clone(b -> b.index(former.index()).target(index).settings("index.blocks.write", JsonData.of(false)));
        return index;
    }

    /** Turns the readers to the run's contacts, which nothing can be built upon later. */
    public void publish(String index, PublishedRun run) throws IOException {
        publish(index, run, ContactBasis.UNKNOWN);
    }

    /** Turns the readers to the run's contacts, and removes those older than the ones that readers may still hold. */
    public void publish(String index, PublishedRun run, ContactBasis basis) throws IOException {
        Optional<ContactGeneration> former = generations.current();
        elastic.client().indices().refresh(b -> b.index(index));
        generations.mark(next(index, run, basis, former));
        forbidWriting(index);
        elastic.client().indices().updateAliases(b -> b.actions(swap(index, former)));
        Set<String> kept = former.map(f -> Set.of(index, f.index())).orElse(Set.of(index));
        for (String old : generations.all().keySet()) {
            if (!kept.contains(old)) {
                delete(old);
            }
        }
    }

    private static ContactGeneration next(
            String index, PublishedRun run, ContactBasis basis, Optional<ContactGeneration> former) {
        Instant latest = former.map(ContactGeneration::latestAsOf)
                .filter(f -> f.isAfter(run.asOf()))
                .orElse(run.asOf());
        long number = 1 + former.map(ContactGeneration::number).orElse(0L);
        return new ContactGeneration(index, run, number, basis, latest);
    }

    /** Published contacts never change; a copy can be taken only of what does not change. */
    private void forbidWriting(String index) throws IOException {
        elastic.client().indices().addBlock(b -> b.index(index).block(IndicesBlockOptions.Write));
    }

    private void removeUnpublished() throws IOException {
        for (Map.Entry<String, Optional<ContactGeneration>> found :
                generations.all().entrySet()) {
            if (found.getValue().isEmpty()) {
                LOG.warn("removing contacts that a run did not finish: {}", found.getKey());
                delete(found.getKey());
            }
        }
    }

    private List<Action> swap(String index, Optional<ContactGeneration> former) {
        List<Action> actions = new ArrayList<>();
        former.filter(f -> !f.index().equals(index))
                .ifPresent(f -> actions.add(
                        Action.of(a -> a.remove(r -> r.index(f.index()).alias(names.contacts())))));
        actions.add(Action.of(a -> a.add(r -> r.index(index).alias(names.contacts()))));
        return actions;
    }

    private void delete(String index) throws IOException {
        elastic.client().indices().delete(b -> b.index(index).ignoreUnavailable(true));
    }
}
