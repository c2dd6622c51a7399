package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.CsvFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits one record into its fields. Hand-written because a parser over the whole file cannot tell at which line an
 * unclosed quote began and go on after it: one bad row would take the rest of the file with it.
 */
final class CsvFields {

    private final char delimiter;
    private final @Nullable Character quote;

    CsvFields(CsvFormat format) {
        this.delimiter = format.delimiter();
        this.quote = format.quote();
    }

    /** Splits a record; a quote counts only where a field begins with it. */
    Split split(String record) {
        if (quote == null || record.indexOf(quote) < 0) {
            return new Split.Fields(plain(record));
        }
        return quoted(record, quote);
    }

    /** What a record's text is. */
    sealed interface Split {
        @SuppressWarnings("ArrayRecordComponent")
        record Fields(String[] values) implements Split {}

        /** A quoted field goes on in the next line. */
        record Open() implements Split {}

        record Malformed(String reason) implements Split {}
    }

    private String[] plain(String record) {
        String[] fields = new String[count(record)];
        int begin = 0;
        for (int i = 0; i < fields.length - 1; i++) {
            int end = record.indexOf(delimiter, begin);
            fields[i] = record.substring(begin, end);
            begin = end + 1;
        }
        fields[fields.length - 1] = record.substring(begin);
        return fields;
    }

    private int count(String record) {
        int count = 1;
        for (int at = record.indexOf(delimiter); at >= 0; at = record.indexOf(delimiter, at + 1)) {
            count++;
        }
        return count;
    }

    private Split quoted(String record, char quote) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        while (true) {
            int end;
            if (begin < record.length() && record.charAt(begin) == quote) {
                int close = closing(record, begin + 1, quote);
                if (close < 0) {
                    return new Split.Open();
                }
                end = close + 1;
                if (end < record.length() && record.charAt(end) != delimiter) {
                    return new Split.Malformed("field " + (fields.size() + 1) + " has text after its closing quote");
                }
                fields.add(unescaped(record.substring(begin + 1, close), quote));
            } else {
                int next = record.indexOf(delimiter, begin);
                end = next < 0 ? record.length() : next;
                fields.add(record.substring(begin, end));
            }
            if (end >= record.length()) {
                return new Split.Fields(fields.toArray(String[]::new));
            }
            begin = end + 1;
        }
    }

    /** The quote that is not doubled, or -1. */
    private static int closing(String record, int from, char quote) {
        int at = record.indexOf(quote, from);
        while (at >= 0 && at + 1 < record.length() && record.charAt(at + 1) == quote) {
            at = record.indexOf(quote, at + 2);
        }
        return at;
    }

    private static String unescaped(String field, char quote) {
        String one = String.valueOf(quote);
        return field.indexOf(quote) < 0 ? field : field.replace(one + one, one);
    }
}
