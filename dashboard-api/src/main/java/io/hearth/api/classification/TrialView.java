package io.hearth.api.classification;

import io.hearth.domain.classification.Classification;
import io.hearth.domain.classification.MessageClass;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What rules make of sentences, in their order. */
record TrialView(List<Item> items) {

    /** @param scores by class */
    record Item(String messageClass, Map<String, Integer> scores, List<Word> evidence) {}

    /** @param messageClass what the word spoke for */
    record Word(String word, String messageClass, int weight, boolean negated) {}

    static TrialView of(List<Classification> found) {
        return new TrialView(found.stream().map(TrialView::item).toList());
    }

    private static Item item(Classification found) {
        Map<String, Integer> scores = found.scores().entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().word(), Map.Entry::getValue, Integer::sum, TreeMap::new));
        return new Item(
                found.messageClass().word(),
                scores,
                found.evidence().stream().map(TrialView::word).toList());
    }

    private static Word word(Classification.Evidence evidence) {
        MessageClass target = evidence.target();
        return new Word(evidence.word(), target.word(), evidence.weight(), evidence.negated());
    }
}
