package io.hearth.segmentation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Hears what the process that started this one asks for, one line each on standard input, and ends this process when that
 * input ends, which is when the other one is gone, however it went.
 */
final class ParentWatch {

    private static final int ORPHANED = 3;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ParentWatch() {}

    static ParentWatch start() {
        ParentWatch watch = new ParentWatch();
        Thread thread = new Thread(watch::untilInputEnds, "parent-watch");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** The next line; empty when none comes for so long. */
    Optional<String> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Halts instead of exiting: nothing of a half run is to be tidied up into something visible. */
    private void untilInputEnds() {
        try (BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // A broken pipe tells the same.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
