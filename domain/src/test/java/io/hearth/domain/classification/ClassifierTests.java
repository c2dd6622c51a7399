package io.hearth.domain.classification;

import static io.hearth.domain.classification.MessageClass.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ClassifierTests {

    @Test
    void aNegatedWordSpeaksForWhatItsRuleSays() {
        Classifier classifier = classifier(WordRule.of(PRAISE, 4, "满意").ifNegated(COMPLAINT));
        assertThat(classOf(classifier, "很满意")).isEqualTo(PRAISE);
        assertThat(classOf(classifier, "不满意")).isEqualTo(COMPLAINT);
        assertThat(classOf(classifier, "不是太满意")).as("within reach").isEqualTo(COMPLAINT);
        assertThat(classOf(classifier, "不买，很满意")).as("in another clause").isEqualTo(PRAISE);
        assertThat(classOf(classifier, "有没有满意的"))
                .as("neutral words hide a negation")
                .isEqualTo(PRAISE);
    }

    @Test
    void aNegationOfWhatHasNoOppositeChangesNothing() {
        Classifier classifier = classifier(WordRule.of(PRICE, 4, "价格"));
        assertThat(classOf(classifier, "我不问价格")).isEqualTo(PRICE);
    }

    @Test
    void theLongestWordIsTakenAndTheWordsInItAreNot() {
        Classifier classifier = classifier(WordRule.of(LOCATION, 9, "路"), WordRule.of(SERVICE, 4, "路灯坏了"));
        assertThat(classOf(classifier, "路灯坏了")).isEqualTo(SERVICE);
        assertThat(classOf(classifier, "路灯")).isEqualTo(LOCATION);
    }

    @Test
    void contextLetsAWordCountOrNot() {
        Classifier classifier = classifier(
                WordRule.of(LOCATION, 4, "停车").with("售楼处 过去"),
                WordRule.of(COMPLAINT, 4, "垃圾").without("垃圾站"));
        assertThat(classOf(classifier, "售楼处好停车吗")).isEqualTo(LOCATION);
        assertThat(classOf(classifier, "停车")).isEqualTo(OTHER);
        assertThat(classOf(classifier, "垃圾物业")).isEqualTo(COMPLAINT);
        assertThat(classOf(classifier, "垃圾物业 垃圾站都满了")).isEqualTo(OTHER);
    }

    @Test
    void ofEqualScoresComplaintAndServiceWinElseWhatComesFirst() {
        Classifier classifier = classifier(
                WordRule.of(PRICE, 4, "价格"),
                WordRule.of(LOCATION, 4, "地铁"),
                WordRule.of(COMPLAINT, 4, "投诉"),
                WordRule.of(SERVICE, 4, "报修"));
        assertThat(classOf(classifier, "地铁和价格")).isEqualTo(LOCATION);
        assertThat(classOf(classifier, "价格和地铁")).isEqualTo(PRICE);
        assertThat(classOf(classifier, "价格 报修")).isEqualTo(SERVICE);
        assertThat(classOf(classifier, "价格 报修 投诉")).isEqualTo(COMPLAINT);
    }

    @Test
    void whatStaysBelowTheThresholdIsOther() {
        Classifier classifier = classifier(WordRule.of(ENQUIRY, 2, "请问 房子"));
        assertThat(classOf(classifier, "请问")).isEqualTo(OTHER);
        assertThat(classOf(classifier, "请问请问")).as("a word counts once").isEqualTo(OTHER);
        assertThat(classOf(classifier, "请问房子")).isEqualTo(ENQUIRY);
    }

    @Test
    void fullWidthFormsAndCapitalsAreTheSameWords() {
        Classifier classifier = classifier(WordRule.of(HOUSE_TYPE, 4, "LOFT"), WordRule.of(PRICE, 4, "２００万"));
        assertThat(classOf(classifier, "ｌｏｆｔ")).isEqualTo(HOUSE_TYPE);
        assertThat(classOf(classifier, "200万")).isEqualTo(PRICE);
    }

    @Property(tries = 300)
    void anyTextGetsAClass(@ForAll String text) {
        assertThatNoException().isThrownBy(() -> new Classifier(ClassificationRules.DEFAULT).classify(text));
    }

    /** A matcher that goes back would need centuries. */
    @Test
    @Timeout(5)
    void noRuleAndNoTextMakesItSlow() {
        String word = "a".repeat(WordRule.MAX_WORD);
        Classifier classifier = classifier(WordRule.of(PRICE, 4, word + " aab")
                .with("x".repeat(WordRule.MAX_WORD))
                .ifNegated(OTHER));
        String text = "a".repeat(1_000_000) + "b";
        long begin = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            classifier.classify(text);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    /** More than ten times slower than measured, and still as fast as promised. */
    @Test
    void fiftyThousandSentencesTakeNoMoreThanASecond() {
        Classifier classifier = new Classifier(ClassificationRules.DEFAULT);
        List<Sample> sample = Sample.read("tuning");
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 4; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < 50_000; i++) {
                classifier.classify(sample.get(i % sample.size()).text());
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void rulesThatSayNothingOrTooMuchAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WordRule.of(PRICE, 0, "价格"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WordRule(PRICE, 1, List.of(), List.of(), List.of(), Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WordRule.of(PRICE, 1, "x".repeat(33)))
                .withMessage("words[0] has 33 characters, not 1 to 32");
        assertThatIllegalArgumentException().isThrownBy(() -> rules(3, 11, WordRule.of(PRICE, 1, "价格")));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(0, 3, WordRule.of(PRICE, 1, "价格")));
    }

    @Test
    void everyClassHasItsPlaceInTheFunnel() {
        assertThat(Arrays.stream(MessageClass.values()))
                .allSatisfy(each -> assertThat(MessageClass.ofWord(each.word())).contains(each));
        assertThat(Map.of(
                        PRICE,
                        PRICE.interactionType().name(),
                        OTHER,
                        OTHER.interactionType().name()))
                .isEqualTo(Map.of(PRICE, "ENQUIRY", OTHER, "MESSAGE"));
    }

    private static MessageClass classOf(Classifier classifier, String text) {
        return classifier.classify(text).messageClass();
    }

    private static Classifier classifier(WordRule... rules) {
        return new Classifier(rules(3, 3, rules));
    }

    private static ClassificationRules rules(int threshold, int reach, WordRule... rules) {
        return new ClassificationRules(7, threshold, List.of("不"), reach, List.of("有没有"), List.of(rules));
    }
}
