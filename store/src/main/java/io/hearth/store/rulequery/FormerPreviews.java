package io.hearth.store.rulequery;

import io.hearth.domain.segment.SegmentRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers that took counting. Contacts of a run never change, and what arrives later is not counted, so an answer
 * stays true; whoever builds a segment goes back and forth between a few rules.
 */
final class FormerPreviews {

    /** With 20 sampled contacts each, some hundred kilobytes. */
    private static final int MOST = 50;

    private record Question(String index, SegmentRule rule) {}

    private final Map<Question, SegmentPreview> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, SegmentPreview> eldest) {
            return size() > MOST;
        }
    };

    /** @param index the run's contacts */
    synchronized Optional<SegmentPreview> find(String index, SegmentRule rule) {
        return Optional.ofNullable(answers.get(new Question(index, rule)));
    }

    synchronized void keep(String index, SegmentRule rule, SegmentPreview answer) {
        answers.put(new Question(index, rule), answer);
    }
}
