package io.hearth.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a killed Hearth left running. */
public final class Orphans {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Orphans() {}

    /**
     * Ends all recorded processes of a data directory that no Hearth holds.
     *
     * @return how many ran
     */
    public static int end(Path dataDir) {
        if (DataDirectory.findHolder(dataDir).isPresent()) {
            return 0;
        }
        int ended = 0;
        for (RunRecord record : records(dataDir.resolve("run"))) {
            ended += record.findRunning().map(Orphans::terminate).orElse(0);
            record.delete();
        }
        return ended;
    }

    private static int terminate(ProcessHandle orphan) {
        // PostgreSQL would wait for its clients on TERM; the others treat both alike.
        ProcessTree.of(orphan).terminate(StopSignal.INT, PATIENCE);
        return 1;
    }

    private static List<RunRecord> records(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(RunRecord::new)
                    .toList();
        } catch (IOException e) {
            throw EmbeddedServicesException.failed("Cannot read " + folder, e);
        }
    }
}
