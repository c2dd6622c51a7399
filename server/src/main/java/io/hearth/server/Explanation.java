package io.hearth.server;

import io.hearth.embedded.EmbeddedServicesException;
import io.hearth.ingest.file.ImportException;
import io.hearth.server.segmentation.SegmentationFailedException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;

/** One line for a failure that a person can mend: what is wrong, and how to mend it. */
final class Explanation {

    /** Class 08, "connection exception", and 28, "invalid authorisation": PostgreSQL, error codes. */
    private static final String UNREACHABLE = "08|28";

    private static final int STATE_CLASS = 2;

    private Explanation() {}

    /** Empty for what only we can mend. */
    static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30)
                .flatMap(cause -> one(cause).stream())
                .findFirst();
    }

    private static Optional<String> one(Throwable cause) {
        if (cause instanceof CommandException
                || cause instanceof EmbeddedServicesException
                || cause instanceof ImportException
                || cause instanceof SegmentationFailedException) {
            return Optional.of(String.valueOf(cause.getMessage()));
        }
        if (cause instanceof BindException bind) {
            return Optional.of("the setting " + bind.getName() + " is not understood"
                    + Optional.ofNullable(bind.getProperty())
                            .map(property -> ": '" + property.getValue() + "'")
                            .orElse("")
                    + "; application.yaml says what each setting takes");
        }
        if (cause instanceof SQLException sql && isUnreachable(sql)) {
            return Optional.of("PostgreSQL does not let us in: " + oneLine(sql)
                    + "; look at HEARTH_POSTGRES_URL, or whether it runs");
        }
        if (cause instanceof ConnectException) {
            return Optional.of("Elasticsearch does not answer: " + oneLine(cause)
                    + "; look at HEARTH_ELASTICSEARCH_URL, or whether it runs");
        }
        return Optional.empty();
    }

    private static boolean isUnreachable(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                && state.length() > STATE_CLASS
                && state.substring(0, STATE_CLASS).matches(UNREACHABLE);
    }

    private static String oneLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
