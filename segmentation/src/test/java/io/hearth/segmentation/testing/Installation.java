package io.hearth.segmentation.testing;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One product's indices and rollups, apart from all others on the same server. */
public final class Installation implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final URI url;
    private final IndexNames names;
    private final Path rollupDir;
    private final ElasticConnection elastic;
    private final InteractionWriter writer;
    private @Nullable String links;
    private @Nullable String traits;

    public Installation(URI url, String prefix, Path rollupDir) {
        this(url, prefix, rollupDir, Clock.systemUTC());
    }

    /** @param clock says when interactions arrive */
    public Installation(URI url, String prefix, Path rollupDir, Clock clock) {
        this.url = url;
        this.names = new IndexNames(prefix);
        this.rollupDir = rollupDir;
        this.elastic = ElasticConnection.open(url);
        this.writer = new InteractionWriter(
                elastic, new IndexDefinitions(elastic), names, HumanTime.SHANGHAI, clock, RetryPolicy.DEFAULT);
    }

    public ElasticConnection elastic() {
        return elastic;
    }

    public IndexNames names() {
        return names;
    }

    public ContactReader contacts() {
        return new ContactReader(elastic, names);
    }

    public RunReader runs() {
        return new RunReader(elastic, names);
    }

    /** Writes and makes visible. */
    public void write(List<Interaction> interactions) throws IOException {
        for (int from = 0; from < interactions.size(); from += BATCH) {
            writer.write(interactions.subList(from, Math.min(from + BATCH, interactions.size())));
        }
        elastic.client().indices().refresh(b -> b.index(names.interactions()).ignoreUnavailable(true));
    }

    /** Lets these links, and no others, hold for the requests that are made from now on. */
    public void link(LinkSnapshot snapshot) throws IOException {
        Path file = Files.writeString(rollupDir.resolveSibling(names.prefix() + "links.txt"), snapshot.toText());
        links = file.toUri().toString();
    }

    /** Lets these traits, and no others, be known to the requests that are made from now on. */
    public void know(List<String> lines) throws IOException {
        Path file = Files.write(rollupDir.resolveSibling(names.prefix() + "traits.txt"), lines);
        traits = file.toUri().toString();
    }

    /** Removes all that a fan did, as if it had never arrived. */
    public void erase(OpenId fan) throws IOException {
        elastic.client().indices().refresh(b -> b.index(names.interactions()).ignoreUnavailable(true));
        SearchResponse<Void> found = elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .size(10_000)
                                .query(q -> q.term(t -> t.field("subject")
                                        .value(Subject.fan(fan).toString()))),
                        Void.class);
        for (Hit<Void> hit : found.hits().hits()) {
            elastic.client().delete(d -> d.index(hit.index()).id(hit.id()).routing(hit.routing()));
        }
        elastic.client().indices().refresh(b -> b.index(names.interactions()).ignoreUnavailable(true));
    }

    /** All visible contacts by id, without the run that wrote each. */
    public Map<String, JsonNode> contactDocuments() throws IOException {
        Map<String, JsonNode> contacts = new TreeMap<>();
        elastic.client()
                .search(s -> s.index(names.contacts()).size(10_000), JsonNode.class)
                .hits()
                .hits()
                .forEach(hit -> {
                    ((ObjectNode) hit.source()).remove(List.of("run_id", "as_of"));
                    contacts.put(hit.id(), hit.source());
                });
        return contacts;
    }

    /** The same, less what is worked out once a night and may lag behind until then. */
    public Map<String, JsonNode> contactsWithoutScores() throws IOException {
        Map<String, JsonNode> contacts = contactDocuments();
        contacts.values().forEach(contact -> ((ObjectNode) contact)
                .remove(List.of("best_hour", "best_hour_confidence", "rfm", "digest")));
        return contacts;
    }

    public SegmentationRequest request(Instant asOf, boolean full, SegmentDefinition... segments) {
        return new SegmentationRequest(
                "run-" + UUID.randomUUID().toString().substring(0, 8),
                url,
                names,
                HumanTime.SHANGHAI,
                asOf,
                full,
                false,
                rollupDir.toUri().toString(),
                links,
                traits,
                SegmentationRequest.DEFAULT_MASTER,
                List.of(segments));
    }

    /** A run that also works out again what contacts are compared with. */
    public SegmentationRequest nightly(Instant asOf, SegmentDefinition... segments) {
        SegmentationRequest request = request(asOf, false, segments);
        return new SegmentationRequest(
                request.runId(),
                request.elasticsearchUrl(),
                request.names(),
                request.humanTime(),
                asOf,
                false,
                true,
                request.rollupDir(),
                request.contactLinks(),
                request.contactTraits(),
                request.master(),
                request.segments());
    }

    /** The same request, by way of another address of the same server. */
    public static SegmentationRequest via(URI address, SegmentationRequest request) {
        return new SegmentationRequest(
                request.runId(),
                address,
                request.names(),
                request.humanTime(),
                request.asOf(),
                request.full(),
                request.nightly(),
                request.rollupDir(),
                request.contactLinks(),
                request.contactTraits(),
                request.master(),
                request.segments());
    }

    @Override
    public void close() throws IOException {
        // A server may refuse to delete by pattern.
        for (String index : elastic.client()
                .indices()
                .get(b -> b.index(names.prefix() + "*"))
                .result()
                .keySet()) {
            elastic.client().indices().delete(b -> b.index(index));
        }
        elastic.close();
    }
}
