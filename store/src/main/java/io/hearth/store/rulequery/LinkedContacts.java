package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.segment.Behaviour;
import io.hearth.store.contact.ContactPages;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The contacts with several keys for whom a rule hangs on what they did: each key is counted by itself, and a contact did
 * what its keys did together.
 */
final class LinkedContacts {

    /** All of whom documents say that they have several keys. */
    static final Query ALL = Queries.flag("linked", true);

    /** Named in one query. */
    private static final int KEYS_AT_ONCE = 20_000;

    private final Map<String, List<String>> keys;

    private LinkedContacts(Map<String, List<String>> keys) {
        this.keys = keys;
    }

    /** Those of whom it is not known without counting whether the rule finds them. */
    static LinkedContacts read(ElasticConnection elastic, RuleQuestion question, Map<Behaviour, Query> settled)
            throws IOException {
        Query open = Queries.all(List.of(ALL, question.open(settled)));
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (ContactPages pages =
                ContactPages.open(elastic, question.generation(), open, Set.of("contact_id", "subjects"))) {
            for (List<JsonNode> page = pages.nextPage(); !page.isEmpty(); page = pages.nextPage()) {
                for (JsonNode contact : page) {
                    List<String> subjects = new ArrayList<>();
                    contact.path("subjects").forEach(subject -> subjects.add(subject.asText()));
                    keys.put(contact.path("contact_id").asText(), subjects);
                }
            }
        }
        return new LinkedContacts(keys);
    }

    /** Those of them who did it so often. */
    Query who(Behaviour behaviour, BehaviourCounts counts) throws IOException {
        List<String> all = keys.values().stream().flatMap(List::stream).toList();
        Map<String, Long> found = new HashMap<>();
        for (int i = 0; i < all.size(); i += KEYS_AT_ONCE) {
            List<String> some = all.subList(i, Math.min(all.size(), i + KEYS_AT_ONCE));
            found.putAll(
                    counts.count(behaviour, Queries.terms("subject", some), 1).counts());
        }
        List<String> those = new ArrayList<>();
        keys.forEach((contact, subjects) -> {
            if (behaviour.holds(subjects.stream()
                    .mapToLong(subject -> found.getOrDefault(subject, 0L))
                    .sum())) {
                those.add(contact);
            }
        });
        return Queries.terms("contact_id", those);
    }
}
