package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are asked for.
 *
 * @param states none: all of them
 * @param assignee null: whoever has it
 * @param seenBy null: all of them; else those that this account has, and those with the given fans
 * @param fans of {@code seenBy}
 * @param after null for the first page
 * @param limit of one page
 */
public record ConversationQuery(
        Set<ConversationState> states,
        @Nullable String assignee,
        @Nullable String seenBy,
        Collection<OpenId> fans,
        @Nullable Place after,
        int limit) {

    public ConversationQuery {
        states = Set.copyOf(states);
        fans = List.copyOf(fans);
    }

    /** Behind one conversation, where the fan who wrote last comes first. */
    public record Place(Instant lastMessageAt, long conversationId) {}
}
