package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.ImportMapping;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to import.
 *
 * @param dryRun whether everything is checked and nothing written, in any database
 * @param rejectedFile where rejected rows are listed; empty for none. Only made when a row is rejected
 */
public record ImportRequest(Path file, ImportMapping mapping, boolean dryRun, Optional<Path> rejectedFile) {

    /** Rejected rows are listed beside the file, as {@code NAME.rejected.csv}. */
    public static ImportRequest of(Path file, ImportMapping mapping) {
        return new ImportRequest(file, mapping, false, Optional.of(beside(file)));
    }

    /** Writes no file either. */
    public static ImportRequest dryRun(Path file, ImportMapping mapping) {
        return new ImportRequest(file, mapping, true, Optional.empty());
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".rejected.csv");
    }
}
