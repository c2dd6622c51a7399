package io.hearth.ingest.file;

/**
 * A row that is not imported, and why.
 *
 * @param line where it begins, from 1
 * @param column the one whose value is wrong; empty where it is the row
 * @param raw the row's first 200 characters
 */
public record RejectedRow(long line, String column, String reason, String raw) implements ParsedRow {

    private static final int SHOWN = 200;

    public RejectedRow {
        raw = raw.length() > SHOWN ? raw.substring(0, SHOWN) : raw;
    }

    /** A row that is wrong as a whole. */
    RejectedRow(long line, String reason, String raw) {
        this(line, "", reason, raw);
    }
}
