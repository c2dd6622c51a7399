package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.Subject;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.rulequery.SampledContact;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which contacts raw keys lead to, as the visible run found them. */
public final class ContactsOfSubjects {

    /** What one request asks for. */
    private static final int MOST = 1_000;

    private static final List<String> FIELDS = fields();

    private final ElasticConnection elastic;
    private final IndexNames names;

    public ContactsOfSubjects(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
    }

    /** The contacts of those keys that the run knows; none before the first. @param subjects at most 1,000 */
    public Map<Subject, SampledContact> find(Collection<Subject> subjects) throws IOException {
        Set<String> wanted = subjects.stream().map(Subject::toString).collect(Collectors.toSet());
        if (wanted.size() > MOST) {
            throw new IllegalArgumentException(wanted.size() + " subjects at once");
        }
        Map<Subject, SampledContact> contacts = new HashMap<>();
        if (!wanted.isEmpty()) {
            for (Hit<JsonNode> hit : search(wanted).hits().hits()) {
                put(contacts, wanted, Objects.requireNonNull(hit.source(), "documents keep their source"));
            }
        }
        return contacts;
    }

    private SearchResponse<JsonNode> search(Set<String> wanted) throws IOException {
        List<FieldValue> keys = wanted.stream().map(FieldValue::of).toList();
        return elastic.client()
                .search(
                        s -> s.index(names.contacts())
                                .ignoreUnavailable(true)
                                .size(MOST)
                                .source(f -> f.filter(i -> i.includes(FIELDS)))
                                .query(q -> q.bool(b -> b.filter(
                                        k -> k.terms(t -> t.field("subjects").terms(v -> v.value(keys)))))),
                        JsonNode.class);
    }

    private static void put(Map<Subject, SampledContact> contacts, Set<String> wanted, JsonNode source) {
        SampledContact contact = SampledContact.read(source);
        source.path("subjects").forEach(subject -> {
            if (wanted.contains(subject.asText())) {
                contacts.put(Subject.parse(subject.asText()), contact);
            }
        });
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(SampledContact.FIELDS);
        fields.add("subjects");
        return List.copyOf(fields);
    }
}
