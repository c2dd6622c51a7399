package io.hearth.ingest.file;

import java.time.Duration;
import java.util.Optional;

/** Told, some times a second, how far an import has come. Called by one thread. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress SILENT = at -> {};

    void at(Position position);

    /**
     * How far it has come.
     *
     * @param rows done, those of earlier executions included
     * @param rowsNow done by this execution
     * @param bytesRead of the file as it lies on disk
     * @param bytesTotal of the file as it lies on disk
     * @param elapsed of this execution
     */
    record Position(long rows, long rowsNow, long bytesRead, long bytesTotal, Duration elapsed) {

        public double rowsPerSecond() {
            return elapsed.isZero() ? 0 : rowsNow * 1e9 / elapsed.toNanos();
        }

        /** From 0 to 100. */
        public double percent() {
            return bytesTotal == 0 ? 100 : Math.min(100, 100.0 * bytesRead / bytesTotal);
        }

        /** Empty before anything can be said. */
        public Optional<Duration> timeLeft() {
            if (bytesRead == 0 || rowsNow == 0) {
                return Optional.empty();
            }
            double share = (double) Math.max(0, bytesTotal - bytesRead) / bytesRead;
            return Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * share)));
        }
    }
}
