package io.hearth.ingest.file;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an import ended. After an import that was broken off and continued, the numbers are those of the whole file.
 *
 * @param read rows of the file, the rejected ones included; blank lines and the header are no rows
 * @param created written now; 0 in a dry run
 * @param alreadyThere had been written before; nothing changed. 0 in a dry run
 * @param rejected not imported
 * @param took this execution alone
 * @param rejectedFile where the rejected rows are listed, if there are any
 * @param examples the first rejected rows of this execution
 * @param damage why the file ended before its end; what was readable is in
 */
public record ImportReport(
        long read,
        long created,
        long alreadyThere,
        long rejected,
        Duration took,
        Optional<Path> rejectedFile,
        List<RejectedRow> examples,
        Optional<String> damage) {

    public ImportReport {
        examples = List.copyOf(examples);
    }

    /** Rows that are in, or would be. */
    public long accepted() {
        return read - rejected;
    }

    /** Whether something was imported and the file was whole. */
    public boolean succeeded() {
        return accepted() > 0 && damage.isEmpty();
    }
}
