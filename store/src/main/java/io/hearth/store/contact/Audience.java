package io.hearth.store.contact;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.OpenId;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The openids of a segment's contacts, page by page, all from one run. To be closed; not safe for use by several
 * threads.
 */
public final class Audience implements AutoCloseable {

    private static final String OPENIDS = "fan_openids";

    private final ContactPages pages;

    private Audience(ContactPages pages) {
        this.pages = pages;
    }

    static Audience open(ElasticConnection elastic, ContactGeneration generation, Query query) throws IOException {
        return new Audience(ContactPages.open(elastic, generation, query, Set.of(OPENIDS)));
    }

    /** The run that says who is in the segment. */
    public PublishedRun run() {
        return pages.run();
    }

    /** The next openids; empty at the end. A contact without an openid takes no place. */
    public List<OpenId> nextPage() throws IOException {
        List<OpenId> page = List.of();
        boolean more = true;
        while (page.isEmpty() && more) {
            List<JsonNode> contacts = pages.nextPage();
            more = !contacts.isEmpty();
            page = openIds(contacts);
        }
        return page;
    }

    @Override
    public void close() {
        pages.close();
    }

    private static List<OpenId> openIds(List<JsonNode> contacts) {
        List<OpenId> found = new ArrayList<>();
        for (JsonNode contact : contacts) {
            contact.path(OPENIDS).forEach(openId -> found.add(new OpenId(openId.asText())));
        }
        return found;
    }
}
