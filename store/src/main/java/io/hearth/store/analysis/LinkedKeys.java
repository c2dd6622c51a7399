package io.hearth.store.analysis;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactPages;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.rulequery.Queries;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of contacts that have several; whoever has another key is a contact by it alone. */
final class LinkedKeys {

    private final Map<String, String> contacts;

    private LinkedKeys(Map<String, String> contacts) {
        this.contacts = contacts;
    }

    /** @param among who matters, as a query over contacts */
    static LinkedKeys read(ElasticConnection elastic, ContactGeneration generation, Query among) throws IOException {
        Map<String, String> contacts = new HashMap<>();
        Query those = Queries.all(List.of(Queries.flag("linked", true), among));
        try (ContactPages pages = ContactPages.open(elastic, generation, those, Set.of("contact_id", "subjects"))) {
            for (List<JsonNode> page = pages.nextPage(); !page.isEmpty(); page = pages.nextPage()) {
                for (JsonNode contact : page) {
                    String id = contact.path("contact_id").asText();
                    contact.path("subjects").forEach(subject -> contacts.put(subject.asText(), id));
                }
            }
        }
        return new LinkedKeys(contacts);
    }

    /** The id of the contact with this key and others; null if there is none. */
    @Nullable
    String contact(String subject) {
        return contacts.get(subject);
    }
}
