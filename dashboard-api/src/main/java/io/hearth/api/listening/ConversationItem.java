package io.hearth.api.listening;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Interaction;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.ConversationState;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.rulequery.SampledContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One conversation among others. Nothing in it says who the fan is.
 *
 * @param assignee null while nobody has taken it
 * @param waitingSince the first message that nobody has answered; null while none waits
 * @param contactId null until a run knows the fan, as is the stage
 * @param text what the fan wrote last; null until it is indexed, or if it had no words
 * @param window how many answers WeChat still takes, and until when; null if the fan never opened one
 */
record ConversationItem(
        long conversationId,
        ConversationState state,
        @Nullable String assignee,
        @Nullable Instant waitingSince,
        Instant lastMessageAt,
        @Nullable String contactId,
        @Nullable FunnelStage stage,
        @Nullable String text,
        @Nullable String messageClass,
        @Nullable Window window) {

    /** @param until when it closes, or closed */
    record Window(Instant until, int left) {

        static @Nullable Window of(FanWindows.@Nullable Standing standing) {
            return standing == null ? null : new Window(standing.until(), standing.left());
        }
    }

    static ConversationItem of(
            Conversation conversation,
            @Nullable SampledContact contact,
            @Nullable Interaction last,
            FanWindows.@Nullable Standing window) {
        return new ConversationItem(
                conversation.id(),
                conversation.state(),
                conversation.assignee(),
                conversation.waitingSince(),
                conversation.lastMessageAt(),
                contact == null ? null : contact.contactId().value(),
                contact == null ? null : contact.stage(),
                last == null ? null : last.text(),
                last == null ? null : MessageItem.messageClass(last),
                Window.of(window));
    }
}
