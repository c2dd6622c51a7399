package io.hearth.api.listening;

import io.hearth.domain.contact.ContactId;
import io.hearth.push.listening.Conversations;
import io.hearth.push.postgres.Database;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Conversations go along when clients get another consultant, in one transaction with it. What somebody else has, or
 * nobody, stays as it is.
 */
@Component
public class ClientConversations {

    private final Conversations conversations;
    private final OwnPeople people;
    private final Database database;

    ClientConversations(Conversations conversations, OwnPeople people, Database database) {
        this.conversations = conversations;
        this.people = people;
        this.database = database;
    }

    /** All that a consultant has, whoever it is with: they leave. */
    public <T> T handOver(String from, String to, String actor, Supplier<T> handOver) {
        return database.inTransaction(() -> {
            T done = handOver.get();
            conversations.handOver(null, from, to, actor);
            return done;
        });
    }

    /** Those of one client. */
    public <T> T exchange(ContactId client, String to, String actor, Supplier<T> exchange) {
        return database.inTransaction(() -> {
            String former = people.consultantOf(client).orElse(to);
            T done = exchange.get();
            if (!former.equals(to)) {
                conversations.handOver(people.fansOf(client), former, to, actor);
            }
            return done;
        });
    }
}
