package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.GetMappingResponse;
import co.elastic.clients.json.JsonData;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows which index of contacts belongs to which run. The run stands in the index's own metadata, so that what is read
 * and what is said about it cannot differ.
 */
final class ContactGenerations {

    private static final String RUN_ID = "run_id";
    private static final String AS_OF = "as_of";
    private static final String PUBLISHED_AT = "published_at";
    private static final String NUMBER = "generation";
    private static final String FORM = "form";
    private static final String SEGMENTS = "segments";
    private static final String LATEST_AS_OF = "latest_as_of";

    private final ElasticConnection elastic;
    private final IndexNames names;

    ContactGenerations(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    String indexOf(String runId) {
        return names.contacts() + "-" + runId;
    }

    /** The visible one; empty before the first run has been published. */
    Optional<ContactGeneration> current() throws IOException {
        return read(names.contacts()).values().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All indices of contacts; the value is empty for one that was never published. */
    Map<String, Optional<ContactGeneration>> all() throws IOException {
        return read(names.contacts() + "-*");
    }

    void mark(ContactGeneration generation) throws IOException {
        PublishedRun run = generation.run();
        elastic.client().indices().putMapping(b -> b.index(generation.index())
                .meta(RUN_ID, JsonData.of(run.runId()))
                .meta(AS_OF, JsonData.of(run.asOf().toString()))
                .meta(PUBLISHED_AT, JsonData.of(run.publishedAt().toString()))
                .meta(NUMBER, JsonData.of(Long.toString(generation.number())))
                .meta(FORM, JsonData.of(generation.basis().form()))
                .meta(SEGMENTS, JsonData.of(generation.basis().segmentsAsText()))
                .meta(LATEST_AS_OF, JsonData.of(generation.latestAsOf().toString())));
    }

    private Map<String, Optional<ContactGeneration>> read(String pattern) throws IOException {
        GetMappingResponse answer =
                elastic.client().indices().getMapping(b -> b.index(pattern).ignoreUnavailable(true));
        Map<String, Optional<ContactGeneration>> generations = new HashMap<>();
        answer.result().forEach((index, record) -> generations.put(index, generation(index, record.mappings())));
        return generations;
    }

    /** A copy that is not yet published still carries the run of the index that it was copied from. */
    private Optional<ContactGeneration> generation(String index, TypeMapping mapping) {
        Map<String, JsonData> meta = mapping.meta();
        if (!meta.containsKey(PUBLISHED_AT) || !indexOf(text(meta, RUN_ID)).equals(index)) {
            return Optional.empty();
        }
        PublishedRun run = new PublishedRun(text(meta, RUN_ID), instant(meta, AS_OF), instant(meta, PUBLISHED_AT));
        if (!meta.containsKey(FORM)) {
            return Optional.of(new ContactGeneration(index, run, 0, ContactBasis.UNKNOWN, run.asOf()));
        }
        ContactBasis basis = new ContactBasis(text(meta, FORM), ContactBasis.segmentsFromText(text(meta, SEGMENTS)));
        long number = Long.parseLong(text(meta, NUMBER));
        return Optional.of(new ContactGeneration(index, run, number, basis, instant(meta, LATEST_AS_OF)));
    }

    private static Instant instant(Map<String, JsonData> meta, String name) {
        return Instant.parse(text(meta, name));
    }

    private static String text(Map<String, JsonData> meta, String name) {
        JsonData value = meta.get(name);
        if (value == null) {
            throw new IllegalStateException("published contacts without " + name);
        }
        return value.to(String.class);
    }
}
