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
 * The process that started this one. It is heard on standard input, one line for each thing that it asks for; when that
 * input ends the other one is gone, however it went, and this process ends too.
 */
final class Parent {

    private static final int ORPHANED = 3;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Parent() {}

    /** Listens from now on. */
    static Parent hear() {
        Parent parent = new Parent();
        Thread thread = new Thread(parent::untilInputEnds, "parent");
        thread.setDaemon(true);
        thread.start();
        return parent;
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
