package io.hearth.domain.classification;

import java.util.List;
import java.util.stream.Stream;

/**
 * How messages are classified: data, so that it can be edited and versioned. How it is applied is told by
 * {@link Classifier}.
 *
 * @param version kept with every classified message; 0 is what Hearth comes with
 * @param threshold a class needs this sum of weights, or the message is {@link MessageClass#OTHER}
 * @param negations words that negate what follows them in the same clause
 * @param negationReach how many characters may stand between a negation and what it negates
 * @param neutral words that say nothing, but hold others that would: 有没有 is no negation
 * @param rules what speaks for which class
 */
public record ClassificationRules(
        int version,
        int threshold,
        List<String> negations,
        int negationReach,
        List<String> neutral,
        List<WordRule> rules) {

    public static final int MAX_RULES = 500;
    public static final int MAX_REACH = 10;
    private static final int MAX_TOTAL = 10_000;

    /** The rules that Hearth comes with. */
    public static final ClassificationRules DEFAULT = DefaultRules.rules();

    /** @throws IllegalArgumentException if a number is out of its range, or there are too many words */
    public ClassificationRules {
        if (version < 0) {
            throw new IllegalArgumentException("version " + version + " is below 0");
        }
        if (threshold < 1 || threshold > WordRule.MAX_WEIGHT) {
            throw new IllegalArgumentException("threshold " + threshold + " is not from 1 to " + WordRule.MAX_WEIGHT);
        }
        if (negationReach < 0 || negationReach > MAX_REACH) {
            throw new IllegalArgumentException("negation_reach " + negationReach + " is not from 0 to " + MAX_REACH);
        }
        if (rules.isEmpty() || rules.size() > MAX_RULES) {
            throw new IllegalArgumentException("there are " + rules.size() + " rules, not 1 to " + MAX_RULES);
        }
        negations = Words.checked("negations", negations);
        neutral = Words.checked("neutral", neutral);
        rules = List.copyOf(rules);
        long words = rules.stream()
                .flatMap(rule -> Stream.of(rule.words(), rule.with(), rule.without()))
                .mapToLong(List::size)
                .sum();
        if (words > MAX_TOTAL) {
            throw new IllegalArgumentException("the rules have " + words + " words, at most " + MAX_TOTAL);
        }
    }

    /** The same rules under another version. */
    public ClassificationRules asVersion(int next) {
        return new ClassificationRules(next, threshold, negations, negationReach, neutral, rules);
    }
}
