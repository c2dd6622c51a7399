package io.hearth.domain.classification;

import io.hearth.domain.interaction.InteractionType;
import java.util.Locale;
import java.util.Optional;

/** What a message is about. The names are stored and never change; see {@code docs/classification.md}. */
public enum MessageClass {
    COMPLAINT(InteractionType.COMPLAINT),
    SERVICE(InteractionType.SERVICE_REQUEST),
    PRICE(InteractionType.ENQUIRY),
    HOUSE_TYPE(InteractionType.ENQUIRY),
    LOCATION(InteractionType.ENQUIRY),
    ENQUIRY(InteractionType.ENQUIRY),
    PRAISE(InteractionType.PRAISE),
    OTHER(InteractionType.MESSAGE);

    private final InteractionType interactionType;

    MessageClass(InteractionType interactionType) {
        this.interactionType = interactionType;
    }

    /** What a message of this class is in the funnel: whoever asks for a price or a place enquires. */
    public InteractionType interactionType() {
        return interactionType;
    }

    /** As it is written in JSON and attributes, such as {@code house_type}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of this word, or empty. */
    public static Optional<MessageClass> ofWord(String word) {
        for (MessageClass known : values()) {
            if (known.word().equals(word)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
