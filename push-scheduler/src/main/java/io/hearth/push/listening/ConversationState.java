package io.hearth.push.listening;

/** How far a conversation is. The names are stored. */
public enum ConversationState {
    /** The fan waits, and nobody has taken it. */
    OPEN,
    /** The fan waits for somebody. */
    ASSIGNED,
    /** Nobody waits. */
    ANSWERED,
    /** Nobody waits, and no answer is meant to follow; opens again when the fan writes. */
    CLOSED
}
