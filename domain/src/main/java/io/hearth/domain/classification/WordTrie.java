package io.hearth.domain.classification;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Finds the longest known word at a place of a text, in time that depends on the longest word alone. */
final class WordTrie {

    private static final int NONE = -1;

    private final Node root;

    /** @param words each is given its number in the collection's order */
    WordTrie(Collection<String> words) {
        Growing growing = new Growing();
        int number = 0;
        for (String word : words) {
            growing.add(word, number++);
        }
        this.root = growing.frozen();
    }

    /** What was found: which word, and how long it is. */
    record Found(int number, int length) {}

    /** A node whose children are found by binary search. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Node(int number, char[] labels, Node[] children) {}

    /** The number of the longest word that begins at {@code from}, and its length; length 0 if there is none. */
    Found longest(String text, int from) {
        Node node = root;
        int number = NONE;
        int length = 0;
        for (int i = from; i < text.length(); i++) {
            int child = Arrays.binarySearch(node.labels, text.charAt(i));
            if (child < 0) {
                break;
            }
            node = node.children[child];
            if (node.number != NONE) {
                number = node.number;
                length = i + 1 - from;
            }
        }
        return new Found(number, length);
    }

    private static final class Growing {
        private final Map<Character, Growing> children = new HashMap<>();
        private int number = NONE;

        void add(String word, int wordNumber) {
            Growing node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(word.charAt(i), c -> new Growing());
            }
            node.number = wordNumber;
        }

        Node frozen() {
            TreeMap<Character, Growing> sorted = new TreeMap<>(children);
            char[] labels = new char[sorted.size()];
            Node[] nodes = new Node[sorted.size()];
            int i = 0;
            for (Map.Entry<Character, Growing> child : sorted.entrySet()) {
                labels[i] = child.getKey();
                nodes[i++] = child.getValue().frozen();
            }
            return new Node(number, labels, nodes);
        }
    }
}
