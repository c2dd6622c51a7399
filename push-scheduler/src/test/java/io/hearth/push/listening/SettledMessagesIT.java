package io.hearth.push.listening;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.push.PushFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * A message waits until somebody settles it who had seen it, in whatever order messages are heard, and however often; what
 * is older than the latest that was settled comes too late.
 */
class SettledMessagesIT {

    private static final int MESSAGES = 6;
    private static final AtomicInteger FANS = new AtomicInteger();

    private static PushFixture push;

    @BeforeContainer
    static void open() {
        push = new PushFixture();
    }

    @AfterContainer
    static void close() {
        push.close();
    }

    /**
     * What happens to a conversation.
     *
     * @param heard which messages are heard, one after the other; two of them are of the same second each
     * @param seen how many of them whoever settles has seen, the others come while the answer is under way; -1 if nobody
     *     settles anything
     */
    record Event(List<Integer> heard, int seen) {}

    @Provide
    Arbitrary<List<Event>> stories() {
        Arbitrary<List<Integer>> heard =
                Arbitraries.integers().between(0, MESSAGES - 1).list().ofMaxSize(4);
        return heard.flatMap(messages ->
                        Arbitraries.integers().between(-1, messages.size()).map(seen -> new Event(messages, seen)))
                .list()
                .ofMinSize(2)
                .ofMaxSize(6);
    }

    @Property(tries = 40)
    void whatNobodyHadSeenWaits(@ForAll("stories") List<Event> story) {
        Desk desk = new Desk(new OpenId("law" + FANS.incrementAndGet()));
        for (Event event : story) {
            desk.play(event);
            assertThat(desk.waitingSince()).as("%s of %s", event, story).isEqualTo(desk.expected());
        }
    }

    /** The tables, and what a clerk with a sheet of paper would have noted. */
    private static final class Desk {

        private final ConversationRows rows = new ConversationRows(push.database);
        private final Unanswered unanswered = new Unanswered(push.database);
        private final OpenId fan;
        private final Set<Integer> waiting = new HashSet<>();
        private final Set<Integer> settled = new HashSet<>();

        Desk(OpenId fan) {
            this.fan = fan;
        }

        void play(Event event) {
            int seen = Math.max(event.seen(), 0);
            event.heard().subList(0, seen).forEach(this::hear);
            long last = unanswered.last(fan);
            List<Integer> known = new ArrayList<>(waiting);
            event.heard().subList(seen, event.heard().size()).forEach(this::hear);
            @Nullable Conversation conversation = rows.of(Set.of(fan)).get(fan);
            if (event.seen() >= 0 && conversation != null) {
                push.database.inTransaction(() -> {
                    rows.lockIfThere(conversation.id());
                    rows.answered(conversation.id(), unanswered.settle(fan, last));
                    return fan;
                });
                waiting.removeAll(known);
                settled.addAll(known);
            }
        }

        private void hear(int message) {
            InteractionId id = InteractionId.of(fan.value(), Integer.toString(message));
            push.database.inTransaction(() -> push.database.onConnection(connection -> {
                HeardMessages.heard(connection, fan, id, at(message));
                return id;
            }));
            boolean tooLate = settled.stream().anyMatch(other -> at(other).isAfter(at(message)));
            if (!settled.contains(message) && !tooLate) {
                waiting.add(message);
            }
        }

        /** WeChat's times have whole seconds. */
        private static Instant at(int message) {
            return PushFixture.START.plusSeconds(message / 2);
        }

        @Nullable
        Instant expected() {
            return waiting.stream().map(Desk::at).min(Comparator.naturalOrder()).orElse(null);
        }

        @Nullable
        Instant waitingSince() {
            Conversation conversation = rows.of(Set.of(fan)).get(fan);
            return conversation == null ? null : conversation.waitingSince();
        }
    }
}
