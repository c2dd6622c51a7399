package io.hearth.ingest.file;

import io.hearth.ingest.file.CsvFields.Split;
import io.hearth.ingest.file.mapping.CsvFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file. A field may hold line ends when it is quoted; a quote that is never closed costs its own line and
 * no other. Blank lines are passed over.
 */
final class CsvRowReader implements RowReader {

    /** The most lines of one row; a longer one is taken for an unclosed quote. */
    private static final int MAX_LINES = 200;

    /** How far a file without header is searched for a row that tells how many columns there are. */
    private static final int MAX_LOOK_AHEAD = 1_000;

    private final LineQueue lines;
    private final CsvFields fields;
    private final Columns columns;

    /**
     * Reads the header, where there is one.
     *
     * @throws ImportException if the file is empty or its header is no row
     */
    CsvRowReader(LineReader lines, CsvFormat format) throws IOException, ImportException {
        this.lines = new LineQueue(lines);
        this.fields = new CsvFields(format);
        this.columns = columns(format);
    }

    Columns columns() {
        return columns;
    }

    @Override
    public @Nullable ParsedRow next() throws IOException {
        return record(columns);
    }

    @Override
    public long linesPassed() {
        return lines.taken();
    }

    @Override
    public Optional<String> damage() {
        return lines.damage();
    }

    private Columns columns(CsvFormat format) throws IOException, ImportException {
        if (format.header()) {
            return header();
        }
        return format.columns().isEmpty() ? numbered() : new Columns(format.columns());
    }

    private Columns header() throws IOException, ImportException {
        ParsedRow first = record(null);
        if (first instanceof Row row) {
            return new Columns(Arrays.stream(row.values()).map(String::strip).toList());
        }
        String why = first instanceof RejectedRow rejected
                ? rejected.reason()
                : lines.damage().orElse("the file is empty");
        throw ImportException.of("the file has no header: " + why);
    }

    /** As many as the first row has that can be read; nothing is consumed. */
    private Columns numbered() throws IOException {
        List<Line> seen = new ArrayList<>();
        Columns found = Columns.numbered(0);
        for (Line line = lines.take(); line != null && seen.size() < MAX_LOOK_AHEAD; line = lines.take()) {
            seen.add(line);
            if (!line.text().isBlank() && fields.split(line.text()) instanceof Split.Fields row) {
                found = Columns.numbered(row.values().length);
                break;
            }
        }
        lines.giveBack(seen);
        return found;
    }

    /** @param expected null for the header, which may have any width */
    private @Nullable ParsedRow record(@Nullable Columns expected) throws IOException {
        Line line = lines.take();
        while (line != null && line.text().isBlank() && line.ended()) {
            line = lines.take();
        }
        return line == null ? null : record(line, expected);
    }

    private ParsedRow record(Line first, @Nullable Columns expected) throws IOException {
        Optional<String> objection = RowLimits.objection(first);
        if (objection.isPresent()) {
            return new RejectedRow(first.number(), objection.get(), first.text());
        }
        Split split = fields.split(first.text());
        if (split instanceof Split.Open) {
            return spanning(first, expected);
        }
        return row(first.number(), first.text(), split, expected);
    }

    /** Takes lines until the quote closes. Where that makes no row, the first line alone was wrong. */
    private ParsedRow spanning(Line first, @Nullable Columns expected) throws IOException {
        List<Line> more = new ArrayList<>();
        StringBuilder text = new StringBuilder(first.text());
        while (more.size() < MAX_LINES && text.length() <= RowLimits.CHARACTERS) {
            Line line = lines.take();
            if (line == null) {
                break;
            }
            more.add(line);
            if (RowLimits.objection(line).isPresent()) {
                break;
            }
            Split split = fields.split(text.append('\n').append(line.text()).toString());
            if (!(split instanceof Split.Open)) {
                ParsedRow row = row(first.number(), text.toString(), split, expected);
                if (row instanceof Row) {
                    return row;
                }
                break;
            }
        }
        lines.giveBack(more);
        return new RejectedRow(first.number(), "a quote is opened and not closed where a row could end", first.text());
    }

    private static ParsedRow row(long line, String text, Split split, @Nullable Columns expected) {
        if (split instanceof Split.Malformed malformed) {
            return new RejectedRow(line, malformed.reason(), text);
        }
        String[] values = ((Split.Fields) split).values();
        Columns columns = expected == null ? Columns.numbered(values.length) : expected;
        if (values.length != columns.count()) {
            String reason = "row has " + values.length + " fields, not " + columns.count();
            return new RejectedRow(line, reason, text);
        }
        return new Row(line, text, columns, values);
    }
}
