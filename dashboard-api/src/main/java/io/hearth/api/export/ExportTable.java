package io.hearth.api.export;

import java.io.IOException;
import java.util.List;

/** Takes rows, one after the other, and keeps none of them. */
interface ExportTable extends Rows, AutoCloseable {

    /** @param values numbers stay numbers, everything else is text, see {@link Cells} */
    @Override
    void row(List<?> values) throws IOException;

    /** Writes what is left; the stream stays open. */
    @Override
    void close() throws IOException;
}
