package io.hearth.segmentation;

import org.jspecify.annotations.Nullable;

/** One line about a failure: what was tried, and the innermost cause. Spark's own messages carry whole stack traces. */
final class FailureMessage {

    private static final int MAX_LENGTH = 500;

    private FailureMessage() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String outer = firstLine(failure);
        return root == failure ? outer : outer + ": " + firstLine(root);
    }

    private static String firstLine(Throwable failure) {
        @Nullable String message = failure.getMessage();
        String line = message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
