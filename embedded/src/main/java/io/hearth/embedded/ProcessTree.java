package io.hearth.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process with all that it started, to be ended together. */
record ProcessTree(ProcessHandle root, List<ProcessHandle> descendants) {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessTree.class);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(root, root.descendants().toList());
    }

    /** Asks politely, waits, then kills whatever is left of the tree. */
    void terminate(StopSignal signal, Duration patience) {
        signal.send(root);
        if (!ended(root, patience)) {
            LOG.warn("Process {} did not stop in {} s; killing it", root.pid(), patience.toSeconds());
        }
        root.destroyForcibly();
        ended(root, AFTER_KILL);
        descendants.forEach(ProcessHandle::destroyForcibly);
        descendants.forEach(descendant -> ended(descendant, AFTER_KILL));
    }

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
