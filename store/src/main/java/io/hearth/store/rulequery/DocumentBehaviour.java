package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.Behaviour;
import io.hearth.domain.segment.BehaviourDays;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.RecentActs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A behaviour that the document of a contact can answer: any content, project and channel, in days that reach to the day
 * asked about or ever. The document knows the days of the latest acts of each type, and how many there were; it does not
 * know several types together, except whether there was one of them.
 */
final class DocumentBehaviour {

    private final Behaviour behaviour;
    private final LocalDate today;
    private final HumanTime humanTime;

    private DocumentBehaviour(Behaviour behaviour, LocalDate today, HumanTime humanTime) {
        this.behaviour = behaviour;
        this.today = today;
        this.humanTime = humanTime;
    }

    /** @return empty if interactions have to be counted */
    static Optional<Query> query(Behaviour behaviour, LocalDate today, HumanTime humanTime) {
        boolean anyOfAKind = behaviour.contentIds().isEmpty()
                && behaviour.projectIds().isEmpty()
                && behaviour.channels().isEmpty();
        boolean reachesToday = !behaviour.when().end(today).isBefore(today);
        return anyOfAKind && reachesToday
                ? new DocumentBehaviour(behaviour, today, humanTime).query()
                : Optional.empty();
    }

    private Optional<Query> query() {
        List<Query> parts = new ArrayList<>();
        if (behaviour.atLeast() > 0) {
            Optional<Query> enough = atLeast(behaviour.atLeast());
            enough.ifPresent(parts::add);
            if (enough.isEmpty()) {
                return enough;
            }
        }
        if (behaviour.atMost() != Behaviour.NO_MOST) {
            Optional<Query> tooMany = atLeast(behaviour.atMost() + 1);
            tooMany.ifPresent(more -> parts.add(Queries.not(more)));
            if (tooMany.isEmpty()) {
                return tooMany;
            }
        }
        return Optional.of(Queries.all(parts));
    }

    private Optional<Query> atLeast(long times) {
        if (times > 1 && behaviour.types().size() > 1) {
            return Optional.empty();
        }
        if (behaviour.when() instanceof BehaviourDays.Ever) {
            return Optional.of(ofEachType(type -> atLeast("counts." + type, times)));
        }
        LocalDate begin = behaviour.when().begin(today);
        if (times == 1) {
            String from = humanTime.startOf(begin).toString();
            return Optional.of(ofEachType(type -> Query.of(
                    q -> q.range(r -> r.untyped(u -> u.field("last_at." + type).gte(JsonData.of(from)))))));
        }
        if (times > RecentActs.MOST) {
            return Optional.empty();
        }
        int often = (int) times;
        return Optional.of(ofEachType(
                type -> Queries.range("recent." + type, RecentActs.encoded(often, begin), RecentActs.last(often))));
    }

    private Query ofEachType(Function<String, Query> one) {
        return Queries.any(behaviour.types().stream()
                .map(InteractionType::name)
                .sorted()
                .map(type -> one.apply(type.toLowerCase(Locale.ROOT)))
                .toList());
    }

    private static Query atLeast(String field, long times) {
        return Query.of(q -> q.range(r -> r.untyped(u -> u.field(field).gte(JsonData.of(times)))));
    }
}
