package io.hearth.push.listening;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said with one fan.
 *
 * @param assignee who has it; null while nobody has taken it
 * @param waitingSince the first message that nobody has answered; null while none waits
 * @param revision counts changes; whoever changes it says which one they saw
 */
public record Conversation(
        long id,
        OpenId fan,
        ConversationState state,
        @Nullable String assignee,
        InteractionId lastMessage,
        Instant lastMessageAt,
        @Nullable Instant waitingSince,
        long revision) {}
