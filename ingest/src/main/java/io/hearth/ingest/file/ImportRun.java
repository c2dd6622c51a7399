package io.hearth.ingest.file;

import io.hearth.domain.classification.Classifier;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.deadletter.CarefulWriter;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.ingest.file.BatchWrites.Written;
import io.hearth.store.interaction.WriteReport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One pass through a file, from a checkpoint on. Parsing goes on while requests are under way; the checkpoint moves only
 * over batches that are answered, in the file's order.
 */
final class ImportRun implements AutoCloseable {

    private final ImportFile file;
    private final BatchReader batches;
    private final BatchWrites writes;
    private final RejectedRows rejectedRows;
    private final ImportProgress progress;
    private final Stopwatch watch = Stopwatch.start();
    private final long rowsBefore;
    private Counts counts;
    private long linesPassed;

    private ImportRun(
            ImportFile file,
            BatchReader batches,
            BatchWrites writes,
            RejectedRows rejectedRows,
            ImportProgress progress,
            Checkpoint from) {
        this.file = file;
        this.batches = batches;
        this.writes = writes;
        this.rejectedRows = rejectedRows;
        this.progress = progress;
        this.rowsBefore = from.counts().read();
        this.counts = from.counts();
        this.linesPassed = from.linesPassed();
    }

    static ImportRun open(
            ImportRequest request,
            CarefulWriter writer,
            ImportProgress progress,
            Clock clock,
            Optional<PhoneKey> phoneKey,
            Classifier classifier,
            Checkpoint from)
            throws ImportException, IOException {
        ImportFile file = ImportFile.open(request.file(), request.mapping());
        try {
            RejectedRows rejected = RejectedRows.open(request.rejectedFile(), from.rejectedLength());
            BatchReader batches = new BatchReader(file.rows(), request.mapping(), clock, phoneKey, classifier);
            batches.skipLines(from.linesPassed());
            return new ImportRun(file, batches, new BatchWrites(writer), rejected, progress, from);
        } catch (ImportException | IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Goes on for about as long as given.
     *
     * @return whether there is more
     * @throws IOException if the file cannot be read, or Elasticsearch stays out of reach
     */
    boolean goOn(Duration about) throws IOException {
        Stopwatch slice = Stopwatch.start();
        while (slice.elapsed().compareTo(about) < 0) {
            Batch batch = batches.next();
            if (batch == null) {
                finishAll();
                return false;
            }
            writes.submit(batch);
            while (writes.isFull()) {
                finish(writes.awaitFirst());
            }
        }
        return true;
    }

    /** What is done for good now. */
    Checkpoint checkpoint() throws IOException {
        return new Checkpoint(linesPassed, counts, rejectedRows.flush());
    }

    ImportReport report() {
        return new ImportReport(
                counts.read(),
                counts.created(),
                counts.alreadyThere(),
                counts.rejected(),
                watch.elapsed(),
                rejectedRows.written(),
                rejectedRows.examples(),
                file.rows().damage());
    }

    private void finishAll() throws IOException {
        while (!writes.isEmpty()) {
            finish(writes.awaitFirst());
        }
    }

    private void finish(Written written) throws IOException {
        List<RejectedRow> rejected = rejected(written);
        rejectedRows.add(rejected);
        WriteReport report = written.report();
        counts = counts.plus(new Counts(report.created(), report.alreadyThere(), rejected.size()));
        linesPassed = written.batch().linesPassed();
        long rowsNow = counts.read() - rowsBefore;
        progress.at(
                new ImportProgress.Position(counts.read(), rowsNow, file.bytesRead(), file.size(), watch.elapsed()));
    }

    /** Those that we rejected and those that Elasticsearch refused, by line. */
    private static List<RejectedRow> rejected(Written written) {
        List<RejectedRow> rejected = new ArrayList<>(written.batch().rejected());
        if (!written.report().rejected().isEmpty()) {
            Map<InteractionId, String> refused = written.report().rejected().stream()
                    .collect(Collectors.toMap(WriteReport.Rejected::id, WriteReport.Rejected::reason, (a, b) -> a));
            written.batch().accepted().stream()
                    .filter(row -> refused.containsKey(row.interaction().id()))
                    .map(row ->
                            rejected(row, refused.getOrDefault(row.interaction().id(), "")))
                    .forEach(rejected::add);
            rejected.sort(Comparator.comparingLong(RejectedRow::line));
        }
        return rejected;
    }

    /** What stood there about an erased subject is not copied into another file. */
    private static RejectedRow rejected(Accepted row, String reason) {
        return new RejectedRow(row.line(), reason, reason.equals(ErasedSubjects.REASON) ? "" : row.raw());
    }

    @Override
    public void close() throws IOException {
        writes.close();
        rejectedRows.close();
        file.close();
    }
}
