package io.hearth.sandbox.access;

import java.util.Map;
import java.util.TreeMap;

/** How often each path was called, and how often with which error code. */
public final class CallCounter {

    private final Map<String, Map<Integer, Integer>> byPath = new TreeMap<>();

    public void count(String path, int errcode) {
        byPath.computeIfAbsent(path, key -> new TreeMap<>()).merge(errcode, 1, Integer::sum);
    }

    /** All calls of a path, refused ones included. */
    public int calls(String path) {
        return byPath.getOrDefault(path, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Calls by path and error code; 0 is success. */
    public Map<String, Map<Integer, Integer>> all() {
        Map<String, Map<Integer, Integer>> copy = new TreeMap<>();
        byPath.forEach((path, codes) -> copy.put(path, new TreeMap<>(codes)));
        return copy;
    }
}
