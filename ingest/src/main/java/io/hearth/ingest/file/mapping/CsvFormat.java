package io.hearth.ingest.file.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter between fields
 * @param quote around fields that hold delimiters, line ends or quotes (doubled); null where no field is quoted
 * @param header whether the first row names the columns
 * @param columns the columns' names where the file has no header; empty when they are known by number only
 */
public record CsvFormat(char delimiter, @Nullable Character quote, boolean header, List<String> columns) {

    public static final CsvFormat DEFAULT = new CsvFormat(',', '"', true, List.of());

    /** @throws IllegalArgumentException if quote, delimiter and line end are not three different things */
    public CsvFormat {
        if (quote != null && quote == delimiter) {
            throw new IllegalArgumentException("delimiter and quote are both '" + delimiter + "'");
        }
        if (isLineEnd(delimiter) || (quote != null && isLineEnd(quote))) {
            throw new IllegalArgumentException("a line end is neither delimiter nor quote");
        }
        if (header && !columns.isEmpty()) {
            throw new IllegalArgumentException("columns are named by the header and in the mapping");
        }
        columns = List.copyOf(columns);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
