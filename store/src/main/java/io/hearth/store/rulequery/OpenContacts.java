package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.feature.DayCounts;
import io.hearth.domain.segment.Behaviour;
import io.hearth.store.contact.ContactPages;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Settles what documents do not answer by a query, from the counts by day that they hold: of those contacts alone for whom
 * it is open whether they did it, and for whom the whole rule hangs on that.
 */
final class OpenContacts {

    /** Beyond it counting interactions is quicker. */
    private static final int MOST = 100_000;

    private final ElasticConnection elastic;
    private final RuleQuestion question;

    OpenContacts(ElasticConnection elastic, RuleQuestion question) {
        this.elastic = elastic;
        this.question = question;
    }

    /** Queries that give the rule's answer in the place of behaviours; without those that are open for too many. */
    Map<Behaviour, Query> settle(List<Behaviour> open) throws IOException {
        Map<Behaviour, Query> settled = new HashMap<>();
        for (Behaviour behaviour : open) {
            settle(behaviour, settled).ifPresent(query -> settled.put(behaviour, query));
        }
        return settled;
    }

    private Optional<Query> settle(Behaviour behaviour, Map<Behaviour, Query> settled) throws IOException {
        Bounds known = question.bounds(behaviour);
        Query open = Queries.all(List.of(known.open(), question.hangingOn(behaviour, settled)));
        Set<String> fields = new TreeSet<>(Set.of("contact_id"));
        behaviour.types().forEach(type -> fields.add("days." + DocumentBehaviour.column(type)));
        try (ContactPages pages = ContactPages.open(elastic, question.generation(), open, fields)) {
            return those(behaviour, pages)
                    .map(those -> Queries.any(List.of(known.surely(), Queries.terms("contact_id", those))));
        }
    }

    /** @return empty if there are too many to be asked */
    private Optional<List<String>> those(Behaviour behaviour, ContactPages pages) throws IOException {
        List<String> those = new ArrayList<>();
        List<JsonNode> page = pages.nextPage();
        if (page.size() == ContactPages.SIZE && pages.contacts() > MOST) {
            return Optional.empty();
        }
        for (; !page.isEmpty(); page = pages.nextPage()) {
            for (JsonNode contact : page) {
                if (behaviour.holds(count(behaviour, contact.path("days")))) {
                    those.add(contact.path("contact_id").asText());
                }
            }
        }
        return Optional.of(those);
    }

    private long count(Behaviour behaviour, JsonNode days) {
        LocalDate begin = behaviour.when().begin(question.today());
        LocalDate end = behaviour.when().end(question.today());
        return behaviour.types().stream()
                .map(type -> days.path(DocumentBehaviour.column(type)).asText())
                .mapToLong(text -> DayCounts.parse(text).between(begin, end))
                .sum();
    }
}
