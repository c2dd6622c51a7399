package io.hearth.domain.classification;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a message is about, and why.
 *
 * @param messageClass the one class
 * @param rulesVersion the rules that said so
 * @param scores sums of weights, of the classes that something spoke for
 * @param evidence in the order of the text
 */
public record Classification(
        MessageClass messageClass, int rulesVersion, Map<MessageClass, Integer> scores, List<Evidence> evidence) {

    public Classification {
        EnumMap<MessageClass, Integer> sorted = new EnumMap<>(MessageClass.class);
        sorted.putAll(scores);
        scores = Collections.unmodifiableMap(sorted);
        evidence = List.copyOf(evidence);
    }

    /**
     * A word that counted.
     *
     * @param word as it is compared: small letters, no full-width forms
     * @param target what it spoke for
     * @param negated whether it was turned round
     */
    public record Evidence(String word, MessageClass target, int weight, boolean negated) {}
}
