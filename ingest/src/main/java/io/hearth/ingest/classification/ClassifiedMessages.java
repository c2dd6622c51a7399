package io.hearth.ingest.classification;

import io.hearth.domain.classification.Classification;
import io.hearth.domain.classification.Classifier;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import java.util.HashMap;
import java.util.Map;

/** Messages with what they are about. Pure. */
public final class ClassifiedMessages {

    /** The attribute with the class, such as {@code house_type}. */
    public static final String CLASS = "message_class";

    /** The attribute with the version of the rules that gave it. */
    public static final String RULES = "classification_rules";

    private ClassifiedMessages() {}

    /**
     * The same interaction with the type and the attributes of its class; a review stays a review. Unchanged if it is
     * neither message nor review, or has no words. The id stays: what is classified again by later rules is still the same.
     */
    public static Interaction classified(Interaction message, Classifier classifier) {
        boolean review = message.type() == InteractionType.REVIEW;
        if ((message.type() != InteractionType.MESSAGE && !review) || message.text() == null) {
            return message;
        }
        Classification found = classifier.classify(message.text());
        Map<String, String> attributes = new HashMap<>(message.attributes());
        attributes.put(CLASS, found.messageClass().word());
        attributes.put(RULES, Integer.toString(found.rulesVersion()));
        return new Interaction(
                message.id(),
                message.subject(),
                review ? InteractionType.REVIEW : found.messageClass().interactionType(),
                message.occurredAt(),
                message.channel(),
                message.contentId(),
                message.projectId(),
                message.text(),
                message.source(),
                attributes);
    }
}
