package io.hearth.segmentation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line about a failure: what was tried, and the innermost cause. Spark's own messages carry whole stack traces. */
final class FailureMessage {

    private static final int MAX_LENGTH = 500;
    /** As Spark says it, of a file that is damaged and of one that is gone. */
    private static final Pattern ROLLUP_FILE = Pattern.compile("[a-z0-9]+:/\\S*/run_id=[^\\s,;]+");

    private FailureMessage() {}

    static String of(Throwable failure) {
        Optional<String> damaged = damagedRollup(failure);
        if (damaged.isPresent()) {
            return "the rollup file " + damaged.get()
                    + " is damaged or gone; './hearth segment --full' computes all rollups again";
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String outer = firstLine(failure);
        return root == failure ? outer : outer + ": " + firstLine(root);
    }

    private static Optional<String> damagedRollup(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String message = cause.getMessage();
            Matcher file = ROLLUP_FILE.matcher(message == null ? "" : message);
            if (file.find()) {
                return Optional.of(file.group().replaceFirst("[.,:]+$", ""));
            }
        }
        return Optional.empty();
    }

    private static String firstLine(Throwable failure) {
        @Nullable String message = failure.getMessage();
        String line = message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
        return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + "…";
    }
}
