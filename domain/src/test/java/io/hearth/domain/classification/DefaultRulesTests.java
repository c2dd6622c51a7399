package io.hearth.domain.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds what docs/classification.md says of the default rules, a little below what was measured. */
class DefaultRulesTests {

    private static final Classifier CLASSIFIER = new Classifier(ClassificationRules.DEFAULT);

    /** No class of the held-out half may fall below these. */
    private static final double LEAST_PRECISION = 0.75;

    private static final double LEAST_RECALL = 0.80;

    @Test
    void theTuningHalfIsClassifiedAsAPersonDid() {
        Measured measured = new Measured(CLASSIFIER, Sample.read("tuning"));
        assertThat(measured.accuracy()).as(measured.misses()).isGreaterThan(0.97);
    }

    @Test
    void theHalfThatNoRuleWasWrittenForIsClassifiedNearlyAsWell() {
        Measured measured = new Measured(CLASSIFIER, Sample.read("held-out"));
        assertThat(measured.accuracy()).as(measured.table()).isGreaterThan(0.90);
        for (MessageClass each : MessageClass.values()) {
            assertThat(measured.precision(each)).as("precision of " + each).isGreaterThan(LEAST_PRECISION);
            assertThat(measured.recall(each)).as("recall of " + each).isGreaterThan(LEAST_RECALL);
        }
    }

    @Test
    void noSentenceIsInBothHalvesAndEachClassHasTwentyInEach() {
        Set<String> texts = new HashSet<>();
        for (String half : List.of("tuning", "held-out")) {
            List<Sample> sample = Sample.read(half);
            assertThat(sample).hasSizeGreaterThanOrEqualTo(200).allMatch(s -> texts.add(s.text()));
            for (MessageClass each : MessageClass.values()) {
                assertThat(sample).filteredOn(s -> s.label() == each).hasSizeGreaterThanOrEqualTo(20);
            }
        }
    }

    @Test
    void thePersonWhoReadsAResultSeesWhichWordsMadeIt() {
        Classification found = CLASSIFIER.classify("首付多少");
        assertThat(found.messageClass()).isEqualTo(MessageClass.PRICE);
        assertThat(found.scores()).isEqualTo(Map.of(MessageClass.PRICE, 6));
        assertThat(found.evidence()).extracting(Classification.Evidence::word).containsExactly("首付");
        assertThat(found.rulesVersion()).isZero();
    }
}
