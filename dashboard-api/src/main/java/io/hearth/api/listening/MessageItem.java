package io.hearth.api.listening;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.ingest.classification.ClassifiedMessages;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.ConversationState;
import io.hearth.store.rulequery.SampledContact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wrote, with phone numbers masked.
 *
 * @param messageClass such as {@code house_type}; null of what was written before there were rules
 * @param contactId null until a run knows who wrote, as is the stage
 * @param collected whether it was picked out as praise worth showing
 * @param conversationId null where nobody can answer: what came in by files
 */
record MessageItem(
        String messageId,
        InteractionType type,
        Instant occurredAt,
        Channel channel,
        @Nullable String projectId,
        @Nullable String text,
        @Nullable String messageClass,
        @Nullable String contactId,
        @Nullable FunnelStage stage,
        boolean collected,
        @Nullable Long conversationId,
        @Nullable ConversationState state,
        @Nullable String assignee) {

    static MessageItem of(
            Interaction message,
            @Nullable SampledContact contact,
            @Nullable Conversation conversation,
            boolean collected) {
        return new MessageItem(
                message.id().value(),
                message.type(),
                message.occurredAt(),
                message.channel(),
                message.projectId(),
                message.text(),
                messageClass(message),
                contact == null ? null : contact.contactId().value(),
                contact == null ? null : contact.stage(),
                collected,
                conversation == null ? null : conversation.id(),
                conversation == null ? null : conversation.state(),
                conversation == null ? null : conversation.assignee());
    }

    static @Nullable String messageClass(Interaction message) {
        return message.attributes().get(ClassifiedMessages.CLASS);
    }
}
