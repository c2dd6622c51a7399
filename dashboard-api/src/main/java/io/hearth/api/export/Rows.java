package io.hearth.api.export;

import java.io.IOException;
import java.util.List;

/** Where the rows of a table go. */
@FunctionalInterface
public interface Rows {

    /** @param values as many as there are columns */
    void row(List<?> values) throws IOException;
}
