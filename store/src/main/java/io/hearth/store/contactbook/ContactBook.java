package io.hearth.store.contactbook;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.rulequery.SampledContact;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads single contacts of the visible run. */
public final class ContactBook {

    private static final int EXPORT_PAGE = 5_000;

    private final ElasticConnection elastic;
    private final ContactReader contacts;
    private final HumanTime humanTime;

    public ContactBook(ElasticConnection elastic, IndexNames names, HumanTime humanTime) {
        this.elastic = elastic;
        this.contacts = new ContactReader(elastic, names);
        this.humanTime = humanTime;
    }

    /**
     * The contacts that moved last, first.
     *
     * @param after null for the first page
     * @param limit up to 10,000
     */
    public ContactPage page(ContactFilter filter, @Nullable ContactCursor after, int limit) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return ContactPage.EMPTY;
        }
        SearchResponse<JsonNode> answer =
                search(request -> request.index(current.get().index()), filter, after, limit);
        List<SampledContact> found = read(answer);
        return new ContactPage(
                current.map(ContactGeneration::run),
                Objects.requireNonNull(answer.hits().total(), "it was asked for")
                        .value(),
                found,
                behind(found, limit));
    }

    /**
     * Reads all of them in the same order, from one run even if the next one becomes visible meanwhile.
     *
     * @return the run; empty before the first
     */
    public Optional<PublishedRun> readAll(ContactFilter filter, Consumer<SampledContact> reader) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isPresent()) {
            try (PointInTime pointInTime =
                    PointInTime.open(elastic, current.get().index())) {
                readAll(pointInTime, filter, reader);
            }
        }
        return current.map(ContactGeneration::run);
    }

    private void readAll(PointInTime pointInTime, ContactFilter filter, Consumer<SampledContact> reader)
            throws IOException {
        String keepAlive = PointInTime.KEEP_ALIVE.toSeconds() + "s";
        ContactCursor after = null;
        do {
            List<SampledContact> found = read(search(
                    request -> request.pit(p -> p.id(pointInTime.id()).keepAlive(t -> t.time(keepAlive))),
                    filter,
                    after,
                    EXPORT_PAGE));
            found.forEach(reader);
            after = behind(found, EXPORT_PAGE);
        } while (after != null);
    }

    /** Empty if the visible run knows no such contact. */
    public Optional<KnownContact> find(ContactId contact) throws IOException {
        Optional<ContactGeneration> current = contacts.generation();
        if (current.isEmpty()) {
            return Optional.empty();
        }
        GetResponse<JsonNode> answer =
                elastic.client().get(g -> g.index(current.get().index()).id(contact.value()), JsonNode.class);
        return answer.found() && answer.source() != null
                ? Optional.of(KnownContact.read(current.get().run(), answer.source()))
                : Optional.empty();
    }

    private SearchResponse<JsonNode> search(
            Consumer<SearchRequest.Builder> where, ContactFilter filter, @Nullable ContactCursor after, int limit)
            throws IOException {
        return elastic.client()
                .search(
                        s -> {
                            where.accept(s);
                            s.size(limit)
                                    .trackTotalHits(t -> t.enabled(true))
                                    .source(f -> f.filter(i -> i.includes(SampledContact.FIELDS)))
                                    .query(filter.query(humanTime))
                                    .sort(o -> o.field(
                                            f -> f.field("last_interaction_at").order(SortOrder.Desc)))
                                    .sort(o -> o.field(f -> f.field("contact_id")));
                            return after == null ? s : s.searchAfter(after.sortValues());
                        },
                        JsonNode.class);
    }

    private static List<SampledContact> read(SearchResponse<JsonNode> answer) {
        return answer.hits().hits().stream()
                .map(hit -> SampledContact.read(Objects.requireNonNull(hit.source(), "documents keep their source")))
                .toList();
    }

    private static @Nullable ContactCursor behind(List<SampledContact> page, int limit) {
        return page.size() < limit ? null : ContactCursor.behind(page.get(page.size() - 1));
    }
}
