package io.hearth.ingest.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists rejected rows in a CSV file, made with the first of them. A cell that a spreadsheet would take for a formula
 * is given an apostrophe.
 */
final class RejectedRows implements AutoCloseable {

    private static final int EXAMPLES = 20;
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Optional<Path> path;
    private final List<RejectedRow> examples = new ArrayList<>();
    private @Nullable FileChannel channel;
    private @Nullable CsvWriter csv;
    private long length;

    private RejectedRows(Optional<Path> path, long length) {
        this.path = path;
        this.length = length;
    }

    /**
     * Makes room for a list; an old one of the same name is deleted.
     *
     * @param length what an earlier execution has written for good; the rest of the file is cut off
     * @throws ImportException if the list could not be written where it is wanted
     */
    static RejectedRows open(Optional<Path> path, long length) throws ImportException {
        if (path.isPresent() && length == 0) {
            clear(path.get());
        }
        return new RejectedRows(path, length);
    }

    private static void clear(Path path) throws ImportException {
        Path folder = path.toAbsolutePath().getParent();
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw ImportException.of("the old list of rejected rows " + path + " cannot be replaced", e);
        }
        if (folder == null || !Files.isWritable(folder)) {
            throw ImportException.of("rejected rows cannot be listed in " + path + ": the folder is not writable");
        }
    }

    void add(List<RejectedRow> rows) throws IOException {
        rows.stream().limit(EXAMPLES - examples.size()).forEach(examples::add);
        if (path.isEmpty() || rows.isEmpty()) {
            return;
        }
        CsvWriter to = csv == null ? open(path.get()) : csv;
        for (RejectedRow row : rows) {
            to.writeRecord(
                    Long.toString(row.line()), harmless(row.column()), harmless(row.reason()), harmless(row.raw()));
        }
    }

    /** Makes what was added last, and tells how long the file is then. */
    long flush() throws IOException {
        if (csv != null && channel != null) {
            csv.flush();
            channel.force(false);
            length = channel.position();
        }
        return length;
    }

    List<RejectedRow> examples() {
        return List.copyOf(examples);
    }

    /** The file, if there is one. */
    Optional<Path> written() {
        return length > 0 ? path : Optional.empty();
    }

    private CsvWriter open(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(length).position(channel.size());
        Writer text = new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8);
        csv = CsvWriter.builder().build(text);
        if (channel.position() == 0) {
            csv.writeRecord("line", "column", "reason", "row");
        }
        return csv;
    }

    private static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        flush();
        if (csv != null) {
            csv.close();
        }
    }
}
