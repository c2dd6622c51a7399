package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Cuts all subjects into ranges of about the same size, by a sample of contacts. */
public final class SubjectRanges {

    /** Well below what Elasticsearch answers with, for a sample is only a sample. */
    private static final int SUBJECTS_A_RANGE = 30_000;

    /** Enough that a range is seldom twice as large as meant. */
    private static final int SAMPLES_A_RANGE = 40;

    private SubjectRanges() {}

    /** @param subjects how many there are at most */
    static List<SubjectRange> of(ElasticConnection elastic, String index, long subjects) throws IOException {
        return of(elastic, index, subjects, SUBJECTS_A_RANGE);
    }

    /**
     * Cuts anything that belongs to subjects.
     *
     * @param index of contacts
     * @param size how much there is at most
     * @param each about how much a range is to have, 200 ranges at most
     */
    public static List<SubjectRange> of(ElasticConnection elastic, String index, long size, long each)
            throws IOException {
        int ranges = (int) Math.min(200, size / each + 1);
        if (ranges == 1) {
            return List.of(SubjectRange.ALL);
        }
        List<String> sample = sample(elastic, index, ranges * SAMPLES_A_RANGE);
        SortedSet<String> ends = new TreeSet<>();
        for (int i = 1; i < ranges && !sample.isEmpty(); i++) {
            ends.add(sample.get(i * sample.size() / ranges));
        }
        return SubjectRange.endingAt(ends);
    }

    /** Contact ids are digests: the first of them are a sample of everyone. */
    private static List<String> sample(ElasticConnection elastic, String index, int size) throws IOException {
        List<Hit<JsonNode>> hits = elastic.client()
                .search(
                        s -> s.index(index)
                                .size(size)
                                .trackTotalHits(t -> t.enabled(false))
                                .sort(o -> o.field(f -> f.field("contact_id")))
                                .source(f -> f.filter(i -> i.includes("subjects"))),
                        JsonNode.class)
                .hits()
                .hits();
        SortedSet<String> subjects = new TreeSet<>();
        for (Hit<JsonNode> hit : hits) {
            JsonNode source = hit.source();
            if (source != null) {
                source.path("subjects").forEach(subject -> subjects.add(subject.asText()));
            }
        }
        return List.copyOf(subjects);
    }
}
