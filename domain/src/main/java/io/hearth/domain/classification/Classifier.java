package io.hearth.domain.classification;

import io.hearth.domain.classification.Classification.Evidence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies rules to messages. The text is read once from left to right; at each place the longest known word is taken and
 * passed over, so that 不错 is not 不 and 错. Each word counts once. The class with the greatest sum of weights wins, if it
 * reaches the threshold; of equal ones COMPLAINT, then SERVICE, then the one whose first word comes first in the text.
 * Takes time linear in the text, whatever the rules. Safe for use by many threads.
 */
public final class Classifier {

    private static final String CLAUSE_ENDS = ",.;!?，。；！？、~\n";

    private final ClassificationRules rules;
    private final List<Entry> entries;
    private final WordTrie words;

    public Classifier(ClassificationRules rules) {
        this.rules = rules;
        Map<String, Entry> byWord = new LinkedHashMap<>();
        rules.rules().forEach(rule -> rule.words()
                .forEach(word -> entry(byWord, word).rules.add(rule)));
        rules.neutral().forEach(word -> entry(byWord, word));
        rules.negations().forEach(word -> entry(byWord, word).negates = true);
        this.entries = List.copyOf(byWord.values());
        this.words = new WordTrie(byWord.keySet());
    }

    /** All that a word says. */
    private static final class Entry {
        private final String word;
        private final List<WordRule> rules = new ArrayList<>();
        private boolean negates;

        Entry(String word) {
            this.word = word;
        }
    }

    private static Entry entry(Map<String, Entry> byWord, String word) {
        return byWord.computeIfAbsent(word, Entry::new);
    }

    public ClassificationRules rules() {
        return rules;
    }

    /** What the message is about; of a long one, its first 1,000 characters count. */
    public Classification classify(String message) {
        String text = PlainText.of(message);
        List<Evidence> evidence = evidence(text);
        Map<MessageClass, Integer> scores = new LinkedHashMap<>();
        for (Evidence word : evidence) {
            scores.merge(word.target(), word.weight(), Integer::sum);
        }
        return new Classification(winner(scores), rules.version(), scores, evidence);
    }

    private List<Evidence> evidence(String text) {
        List<Evidence> evidence = new ArrayList<>();
        Set<Entry> seen = new HashSet<>();
        int negatedUntil = -1;
        int place = 0;
        while (place < text.length()) {
            WordTrie.Found found = words.longest(text, place);
            if (found.length() == 0) {
                negatedUntil = CLAUSE_ENDS.indexOf(text.charAt(place)) >= 0 ? -1 : negatedUntil;
                place++;
                continue;
            }
            Entry entry = entries.get(found.number());
            if (seen.add(entry)) {
                add(entry, text, place <= negatedUntil, evidence);
            }
            place += found.length();
            negatedUntil = entry.negates ? place + rules.negationReach() : negatedUntil;
        }
        return evidence;
    }

    private static void add(Entry entry, String text, boolean negated, List<Evidence> evidence) {
        for (WordRule rule : entry.rules) {
            if (!applies(rule, text)) {
                continue;
            }
            boolean turned = negated && rule.ifNegated().isPresent();
            MessageClass target = turned ? rule.ifNegated().orElseThrow() : rule.target();
            if (!turned || target != MessageClass.OTHER) {
                evidence.add(new Evidence(entry.word, target, rule.weight(), turned));
            }
        }
    }

    private static boolean applies(WordRule rule, String text) {
        return (rule.with().isEmpty() || rule.with().stream().anyMatch(text::contains))
                && rule.without().stream().noneMatch(text::contains);
    }

    /** @param scores in the order in which the classes were first spoken for */
    private MessageClass winner(Map<MessageClass, Integer> scores) {
        EnumMap<MessageClass, Integer> firstAmongEquals = new EnumMap<>(MessageClass.class);
        firstAmongEquals.put(MessageClass.COMPLAINT, -2);
        firstAmongEquals.put(MessageClass.SERVICE, -1);
        MessageClass best = MessageClass.OTHER;
        int bestScore = rules.threshold() - 1;
        int bestRank = Integer.MIN_VALUE;
        int rank = 0;
        for (Map.Entry<MessageClass, Integer> score : scores.entrySet()) {
            int own = firstAmongEquals.getOrDefault(score.getKey(), rank++);
            if (score.getValue() > bestScore || (score.getValue() == bestScore && own < bestRank)) {
                best = score.getKey();
                bestScore = score.getValue();
                bestRank = own;
            }
        }
        return best;
    }
}
