package io.hearth.domain.classification;

import java.util.List;
import java.util.Optional;

/**
 * Words that speak for a class. They are plain texts, compared after {@link PlainText#of}; there are no patterns, so that
 * no rule can be slow.
 *
 * @param target the class that they speak for
 * @param weight how much each of them counts, once in a message
 * @param words any of these
 * @param with only where the message holds one of these too; empty for always
 * @param without never where the message holds one of these
 * @param ifNegated what a negated word speaks for instead, {@link MessageClass#OTHER} for nothing; empty where a negation
 *     does not matter, as with prices
 */
public record WordRule(
        MessageClass target,
        int weight,
        List<String> words,
        List<String> with,
        List<String> without,
        Optional<MessageClass> ifNegated) {

    public static final int MAX_WEIGHT = 100;

    /** Longer ones are sentences. */
    public static final int MAX_WORD = 32;

    /** Words of one list. */
    public static final int MAX_WORDS = 500;

    /** @throws IllegalArgumentException if the weight is not from 1 to 100, or a list or word is too long or empty */
    public WordRule {
        if (weight < 1 || weight > MAX_WEIGHT) {
            throw new IllegalArgumentException("weight " + weight + " is not from 1 to " + MAX_WEIGHT);
        }
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a rule without words says nothing");
        }
        words = Words.checked("words", words);
        with = Words.checked("with", with);
        without = Words.checked("without", without);
    }

    /** Words, blanks between them, that count wherever they stand. */
    static WordRule of(MessageClass target, int weight, String words) {
        return new WordRule(target, weight, List.of(words.split(" ")), List.of(), List.of(), Optional.empty());
    }

    /** The same, where the message also holds one of these, blanks between them. */
    WordRule with(String needed) {
        return new WordRule(target, weight, words, List.of(needed.split(" ")), without, ifNegated);
    }

    /** The same, but not where the message holds one of these, blanks between them. */
    WordRule without(String unwanted) {
        return new WordRule(target, weight, words, with, List.of(unwanted.split(" ")), ifNegated);
    }

    /** The same, but for another class where it is negated. */
    WordRule ifNegated(MessageClass instead) {
        return new WordRule(target, weight, words, with, without, Optional.of(instead));
    }
}
