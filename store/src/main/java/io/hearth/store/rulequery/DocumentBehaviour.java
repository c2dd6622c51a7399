package io.hearth.store.rulequery;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the documents of contacts answer a behaviour of any content, project and channel by a query. They know the days
 * of the latest acts of each type: as many of these as lie in the window are as many clauses that match, of all types
 * together. Only of those who did it more often since the window began than is kept they do not know.
 */
final class DocumentBehaviour {

    /** Each may hold a bit for every contact while it is asked. */
    private static final int MOST_CLAUSES = 320;

    private final Behaviour behaviour;
    private final List<String> columns;
    private final LocalDate today;
    private final HumanTime humanTime;

    private DocumentBehaviour(Behaviour behaviour, LocalDate today, HumanTime humanTime) {
        this.behaviour = behaviour;
        this.columns = behaviour.types().stream()
                .map(DocumentBehaviour::column)
                .sorted()
                .toList();
        this.today = today;
        this.humanTime = humanTime;
    }

    /** What documents call a type. */
    static String column(InteractionType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** @return empty if interactions have to be counted */
    static Optional<Bounds> bounds(Behaviour behaviour, LocalDate today, HumanTime humanTime) {
        boolean anyOfAKind = behaviour.contentIds().isEmpty()
                && behaviour.projectIds().isEmpty()
                && behaviour.channels().isEmpty();
        // What happened before 1970 has no day of its own in a document.
        boolean isDated = behaviour.when() instanceof BehaviourDays.Ever
                || behaviour.when().begin(today).toEpochDay() > 0;
        return anyOfAKind && isDated
                ? Optional.of(new DocumentBehaviour(behaviour, today, humanTime).bounds())
                : Optional.empty();
    }

    private Bounds bounds() {
        List<Bounds> parts = new ArrayList<>();
        if (behaviour.atLeast() > 0) {
            parts.add(atLeast(behaviour.atLeast()));
        }
        if (behaviour.atMost() != Behaviour.NO_MOST) {
            parts.add(atLeast(behaviour.atMost() + 1).negated());
        }
        return Bounds.all(parts);
    }

    private Bounds atLeast(long times) {
        return behaviour.when() instanceof BehaviourDays.Ever ? ever(times) : inDays(times);
    }

    /** A contact who did something i times fulfils i of the clauses "at least 1", "at least 2" and so on. */
    private Bounds ever(long times) {
        int types = columns.size();
        if (types == 1) {
            return Bounds.exact(counted(columns.get(0), times));
        } else if (times * types <= MOST_CLAUSES) {
            return Bounds.exact(Queries.several(times, ofEach((int) times, this::counted)));
        }
        return Bounds.leavingOpen(anyType(column -> counted(column, times)), mayEver(times));
    }

    /** Who did something so often did one of it as often as its share. */
    private Query mayEver(long times) {
        long share = (times + columns.size() - 1) / columns.size();
        return anyType(column -> counted(column, share));
    }

    private Bounds inDays(long times) {
        boolean reachesToday = !behaviour.when().end(today).isBefore(today);
        int most = Math.min(RecentActs.MOST, MOST_CLAUSES / columns.size());
        // Those in a window that reaches to today are the latest ones; before others there may lie any number later.
        int depth = reachesToday ? (int) Math.min(times, most) : most;
        LocalDate last = reachesToday ? LocalDate.MAX : behaviour.when().end(today);
        Query surely = Queries.several(times, ofEach(depth, (column, place) -> act(column, (int) place, last)));
        if (reachesToday && depth == times) {
            return Bounds.exact(surely);
        }
        Query more = anyType(column -> hasMore(column, depth));
        return Bounds.leavingOpen(surely, times > depth ? Queries.all(List.of(more, mayEver(times))) : more);
    }

    /** Who did it so often since the window began that acts in it may lie before those that are asked for. */
    private Query hasMore(String column, int depth) {
        return Queries.all(List.of(act(column, depth, LocalDate.MAX), counted(column, depth + 1L)));
    }

    private Query counted(String column, long times) {
        return Queries.from("counts." + column, times);
    }

    /** Whose n-th latest act lies between the beginning of the window and the day given. */
    private Query act(String column, int place, LocalDate last) {
        LocalDate begin = behaviour.when().begin(today);
        if (place >= RecentActs.LEAST) {
            int to = last.equals(LocalDate.MAX) ? RecentActs.last(place) : RecentActs.encoded(place, last);
            return Queries.range("recent." + column, RecentActs.encoded(place, begin), to);
        }
        String field = "last_at." + column;
        return last.equals(LocalDate.MAX)
                ? Queries.from(field, humanTime.startOf(begin).toString())
                : Queries.days(humanTime, field, begin, last);
    }

    private Query anyType(Function<String, Query> one) {
        return Queries.any(columns.stream().map(one).toList());
    }

    @FunctionalInterface
    private interface Clause {
        Query of(String column, long place);
    }

    private List<Query> ofEach(int places, Clause clause) {
        return columns.stream()
                .flatMap(column -> clauses(column, places, clause))
                .toList();
    }

    private static Stream<Query> clauses(String column, int places, Clause clause) {
        return IntStream.rangeClosed(1, places).mapToObj(place -> clause.of(column, place));
    }
}
