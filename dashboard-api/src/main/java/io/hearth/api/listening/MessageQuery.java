package io.hearth.api.listening;

import io.hearth.domain.interaction.Channel;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.ConversationState;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The filters in a query string; those that are not there do not matter.
 *
 * @param state of the conversation; none does not matter
 * @param collected whether only collected praise is asked for
 */
record MessageQuery(
        @Nullable String words,
        @Nullable String messageClass,
        @Nullable Channel channel,
        @Nullable String project,
        Set<ConversationState> state,
        @Nullable String assignee,
        boolean collected,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it is one of those that are asked for. */
    boolean wants(Conversation conversation) {
        return (state.isEmpty() || state.contains(conversation.state()))
                && (assignee == null || assignee.equals(conversation.assignee()));
    }

    boolean asksForConversations() {
        return !state.isEmpty() || assignee != null;
    }
}
