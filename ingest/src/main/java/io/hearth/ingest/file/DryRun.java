package io.hearth.ingest.file;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Reads and checks a whole file without writing to any database, and without needing one. */
public final class DryRun {

    private final Clock clock;
    private final Optional<PhoneKey> phoneKey;

    /** As an import that has a key for phone numbers would. */
    public DryRun(Clock clock) {
        this(clock, Optional.of(PhoneKey.throwAway()));
    }

    /** @param phoneKey the one that an import would have */
    public DryRun(Clock clock, Optional<PhoneKey> phoneKey) {
        this.clock = clock;
        this.phoneKey = phoneKey;
    }

    /**
     * Checks the file.
     *
     * @return what an import would read and reject
     * @throws ImportException if the file cannot be read at all, or lacks a column
     */
    public ImportReport run(ImportRequest request, ImportProgress progress) throws ImportException {
        Stopwatch watch = Stopwatch.start();
        try (ImportFile file = ImportFile.open(request.file(), request.mapping());
                RejectedRows rejected = RejectedRows.open(request.rejectedFile(), 0)) {
            BatchReader batches = new BatchReader(
                    file.rows(), request.mapping(), clock, phoneKey, new Classifier(ClassificationRules.DEFAULT));
            long read = 0;
            long refused = 0;
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                read += batch.rows();
                refused += batch.rejected().size();
                rejected.add(batch.rejected());
                progress.at(new ImportProgress.Position(read, read, file.bytesRead(), file.size(), watch.elapsed()));
            }
            rejected.flush();
            return report(read, refused, watch.elapsed(), rejected, file.rows().damage());
        } catch (IOException e) {
            throw ImportException.of("the dry run broke off: " + e.getMessage(), e);
        }
    }

    private static ImportReport report(
            long read, long refused, Duration took, RejectedRows rejected, Optional<String> damage) {
        return new ImportReport(read, 0, 0, refused, took, rejected.written(), rejected.examples(), damage);
    }
}
