package io.hearth.ingest.callback;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers nested fields under dotted paths, the second of the same name with a number ({@code List.TemplateId}, {@code
 * List_2.TemplateId}), and bounds how deep and how many they are.
 */
final class FieldTree {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_FIELDS = 1_000;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private int elements;

    /** An element that is open: its path and its text so far. */
    private static final class Element {
        private final String path;
        private final StringBuilder text = new StringBuilder();
        private boolean hasChildren;

        Element(String path) {
            this.path = path;
        }
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** The first one is the root, whose name is no part of paths. */
    void begin(String name) throws UnusableCallback {
        if (open.size() >= MAX_DEPTH || ++elements > MAX_FIELDS) {
            throw UnusableCallback.because("body is nested too deep or has too many fields");
        }
        open.push(new Element(open.isEmpty() ? "" : path(name)));
    }

    void text(String text) {
        if (!open.isEmpty()) {
            open.element().text.append(text);
        }
    }

    void end() throws UnusableCallback {
        Element element = open.pop();
        if (!element.path.isEmpty() && !element.hasChildren) {
            fields.put(element.path, storable(element));
        }
    }

    Map<String, String> fields() {
        return fields;
    }

    private String path(String name) {
        Element parent = open.element();
        parent.hasChildren = true;
        String path = parent.path.isEmpty() ? name : parent.path + "." + name;
        int times = seen.merge(path, 1, Integer::sum);
        return times == 1 ? path : path + "_" + times;
    }

    /** JSON can spell what neither store can keep. */
    private static String storable(Element element) throws UnusableCallback {
        String text = element.text.toString();
        if (!isStorable(text) || !isStorable(element.path)) {
            throw UnusableCallback.because("body has U+0000 or half a character");
        }
        return text;
    }

    private static boolean isStorable(String text) {
        return text.codePoints().allMatch(c -> c != 0 && Character.getType(c) != Character.SURROGATE);
    }
}
