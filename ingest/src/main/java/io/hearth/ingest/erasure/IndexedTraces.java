package io.hearth.ingest.erasure;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.contact.PublishedContacts;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody left in Elasticsearch: interactions, the contact, its stages and segments. Rollups follow with the next
 * run, which computes days anew whose interactions have changed.
 */
public final class IndexedTraces {

    private static final int PAGE = 1_000;

    private final ElasticConnection elastic;
    private final IndexNames names;
    private final PublishedContacts contacts;

    public IndexedTraces(ElasticConnection elastic, IndexNames names) {
        this.elastic = elastic;
        this.names = names;
        this.contacts = new PublishedContacts(elastic, names);
    }

    /** A contact's document, as far as it matters here. */
    private record Known(@Nullable List<String> subjects) {}

    /** The keys that the visible run found to be the contact's; none if it has no such contact. */
    public Set<Subject> subjectsOf(ContactId contact) throws IOException {
        return elastic
                .client()
                .search(
                        request -> request.index(names.contacts())
                                .ignoreUnavailable(true)
                                .source(source -> source.filter(fields -> fields.includes("subjects")))
                                .query(query -> query.term(
                                        term -> term.field("contact_id").value(contact.value()))),
                        Known.class)
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> keys(hit.source()).stream())
                .map(Subject::parse)
                .collect(Collectors.toSet());
    }

    private static List<String> keys(@Nullable Known known) {
        List<String> subjects = known == null ? null : known.subjects();
        return subjects == null ? List.of() : subjects;
    }

    /** Deletes them; when it returns, nobody finds them. A second time finds nothing. */
    public void remove(ContactId contact, Collection<Subject> subjects) throws IOException {
        delete(
                names.interactions(),
                "subject",
                subjects.stream().map(Subject::toString).toList());
        // What the keys made by themselves, before they were linked to the contact, too.
        List<String> ids = Stream.concat(Stream.of(contact), subjects.stream().map(ContactId::ofSubject))
                .map(ContactId::value)
                .toList();
        contacts.change(index -> delete(index, "contact_id", ids));
        for (String index : List.of(names.stageTransitions(), names.segmentChanges())) {
            delete(index, "contact_id", ids);
        }
    }

    /** A page at a time, by ids: the embedded Elasticsearch is without the module that deletes by query. */
    private void delete(String index, String field, List<String> values) throws IOException {
        // What was written in the last second is not found before.
        elastic.client().indices().refresh(request -> request.index(index).ignoreUnavailable(true));
        List<Hit<Void>> page = find(index, field, values);
        while (!page.isEmpty()) {
            List<BulkOperation> deletions = page.stream()
                    .map(hit -> BulkOperation.of(operation -> operation.delete(
                            deletion -> deletion.index(hit.index()).id(hit.id()).routing(hit.routing()))))
                    .toList();
            BulkResponse answer = elastic.client()
                    .bulk(request -> request.operations(deletions).refresh(Refresh.True));
            if (answer.errors()) {
                throw new IOException("Elasticsearch did not delete everything in " + index + ": " + refusals(answer));
            }
            page = find(index, field, values);
        }
    }

    private static String refusals(BulkResponse answer) {
        return answer.items().stream()
                .map(item -> item.error() == null ? null : item.error().type())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Hit<Void>> find(String index, String field, List<String> values) throws IOException {
        List<FieldValue> wanted = values.stream().map(FieldValue::of).toList();
        return elastic.client()
                .search(
                        request -> request.index(index)
                                .ignoreUnavailable(true)
                                .size(PAGE)
                                .source(source -> source.fetch(false))
                                .query(query ->
                                        query.terms(terms -> terms.field(field).terms(list -> list.value(wanted)))),
                        Void.class)
                .hits()
                .hits();
    }
}
