package io.hearth.segmentation;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line about a failure: what was tried, and the innermost cause. Spark's own messages carry whole stack traces. */
final class FailureMessage {

    private static final int MAX_LENGTH = 500;
    /** As Spark says it, of a file that is damaged and of one that is gone. */
    private static final Pattern ROLLUP_FILE = Pattern.compile("[a-z0-9]+:/\\S*/run_id=[^\\s,;]+");

    private static final String LOST_VIEW = "search_context_missing_exception";
    private static final Pattern UNREADABLE =
            Pattern.compile("FAILED_READ_FILE|PATH_NOT_FOUND|is not a Parquet file|does not exist");

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

    /** Whether Elasticsearch no longer knows the point in time that was read: it restarted, or forgot it. */
    static boolean isLostView(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(LOST_VIEW) || isLostViewAnswer(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLostViewAnswer(Throwable failure) {
        return failure instanceof ElasticsearchException refused
                && refused.error().rootCause().stream().anyMatch(cause -> LOST_VIEW.equals(cause.type()));
    }

    private static Optional<String> damagedRollup(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            @Nullable String message = cause.getMessage();
            if (message != null && UNREADABLE.matcher(message).find()) {
                Matcher file = ROLLUP_FILE.matcher(message);
                if (file.find()) {
                    return Optional.of(file.group().replaceFirst("[.,:]+$", ""));
                }
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
