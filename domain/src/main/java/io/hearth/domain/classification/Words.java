package io.hearth.domain.classification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Lists of words, in the form in which they are compared. */
final class Words {

    private Words() {}

    /**
     * @return the words as they are compared, each once
     * @throws IllegalArgumentException if there are too many, or one is empty or too long
     */
    static List<String> checked(String what, List<String> words) {
        if (words.size() > WordRule.MAX_WORDS) {
            throw new IllegalArgumentException(
                    what + " has " + words.size() + " words, at most " + WordRule.MAX_WORDS + " are taken");
        }
        Set<String> plain = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            plain.add(checked(what + "[" + i + "]", words.get(i)));
        }
        return List.copyOf(new ArrayList<>(plain));
    }

    private static String checked(String what, String word) {
        String plain = PlainText.of(word).strip();
        if (plain.isEmpty() || plain.length() > WordRule.MAX_WORD) {
            throw new IllegalArgumentException(
                    what + " has " + plain.length() + " characters, not 1 to " + WordRule.MAX_WORD);
        }
        return plain;
    }
}
