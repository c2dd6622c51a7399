package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.FileFormat;
import io.hearth.ingest.file.mapping.Happenings;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.SubjectField;
import io.hearth.ingest.file.mapping.TimeField;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;

/** A file that is open for reading row by row, packed or not. */
final class ImportFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final CountedInput counted;
    private final RowReader rows;
    private final long size;

    private ImportFile(CountedInput counted, RowReader rows, long size) {
        this.counted = counted;
        this.rows = rows;
        this.size = size;
    }

    /** @throws ImportException if it is no file of the mapping's kind, or lacks a column that the mapping names */
    static ImportFile open(Path path, ImportMapping mapping) throws ImportException {
        requireReadable(path);
        try {
            Charset charset = mapping.charset().isPresent() ? mapping.charset().get() : guessed(path);
            CountedInput counted = new CountedInput(Files.newInputStream(path));
            LineReader lines = new LineReader(new Decoded(unpacked(counted), charset), RowLimits.CHARACTERS);
            return new ImportFile(counted, rows(lines, mapping), Files.size(path));
        } catch (IOException e) {
            throw ImportException.of(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireReadable(Path path) throws ImportException {
        if (!Files.exists(path)) {
            throw ImportException.of("there is no file " + path);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw ImportException.of(path + " is no file that can be read");
        }
    }

    private static Charset guessed(Path path) throws IOException, ImportException {
        try (InputStream sample = unpacked(Files.newInputStream(path))) {
            return CharsetGuess.of(sample);
        } catch (EOFException | ZipException e) {
            // The pass over the file says that it is damaged, and takes what is readable.
            return StandardCharsets.UTF_8;
        }
    }

    private static InputStream unpacked(InputStream raw) throws IOException, ImportException {
        BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (beginsWith(head, 'P', 'K', 3, 4)) {
            throw ImportException.of(
                    "the file is a ZIP archive (a spreadsheet?); save it as CSV, or pack it with gzip");
        }
        return beginsWith(head, 0x1f, 0x8b) ? new GzipInput(in) : in;
    }

    private static boolean beginsWith(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static RowReader rows(LineReader lines, ImportMapping mapping) throws IOException, ImportException {
        if (mapping.format() == FileFormat.NDJSON) {
            return new NdjsonRowReader(lines);
        }
        CsvRowReader rows = new CsvRowReader(lines, mapping.csv());
        requireColumns(rows.columns(), mapping);
        return rows;
    }

    private static void requireColumns(Columns columns, ImportMapping mapping) throws ImportException {
        requireOneOf(
                "the person",
                mapping.subjects().stream().map(SubjectField::field).toList(),
                columns);
        if (mapping.happenings() instanceof Happenings.Dated dated) {
            requireOneOf(
                    "the dates",
                    dated.dates().values().stream().map(TimeField::field).toList(),
                    columns);
        }
        for (Map.Entry<String, FieldRef> needed : mapping.neededFields().entrySet()) {
            FieldRef field = needed.getValue();
            if (columns.isAmbiguous(field)) {
                throw ImportException.of(needed.getKey() + ": the file has more than one column " + field);
            }
            if (columns.find(field) == Columns.NOWHERE && !field.optional()) {
                throw ImportException.of(
                        needed.getKey() + ": the file has no column " + field + "; it has " + columns.names());
            }
        }
    }

    private static void requireOneOf(String what, List<FieldRef> fields, Columns columns) throws ImportException {
        if (fields.stream().allMatch(field -> columns.find(field) == Columns.NOWHERE && field.optional())) {
            throw ImportException.of(
                    "the file has no column for " + what + ": none of " + fields + "; it has " + columns.names());
        }
    }

    RowReader rows() {
        return rows;
    }

    long bytesRead() {
        return counted.count();
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        counted.close();
    }
}
