package io.hearth.ingest.file;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other. */
interface RowReader {

    /** @return null at the end */
    @Nullable
    ParsedRow next() throws IOException;

    /** How many lines the rows given so far took up; where to go on after a restart. */
    long linesPassed();

    /** Why the file ended before its end. */
    Optional<String> damage();
}
