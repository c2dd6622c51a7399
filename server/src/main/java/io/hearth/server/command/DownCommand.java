package io.hearth.server.command;

import io.hearth.embedded.DataDirectory;
import io.hearth.embedded.Orphans;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "down", description = "Stops what 'up' started on a data directory, children included.")
final class DownCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 60;

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Override
    public Integer call() throws InterruptedException {
        Path directory = dataDir.path();
        Optional<ProcessHandle> holder = DataDirectory.findHolder(directory);
        if (holder.isPresent() && !stop(holder.get())) {
            System.err.println("Hearth (process " + holder.get().pid() + ") did not stop within " + PATIENCE_SECONDS
                    + " s; look at its terminal, or end it with kill -9 and run ./hearth down again");
            return 1;
        }
        int orphans = Orphans.end(directory);
        System.out.println(said(holder.isPresent(), orphans));
        return 0;
    }

    private static boolean stop(ProcessHandle hearth) throws InterruptedException {
        hearth.destroy();
        try {
            hearth.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("waiting for a process does not fail", e);
        }
    }

    private static String said(boolean stopped, int orphans) {
        if (stopped) {
            return "Hearth is down.";
        }
        return orphans == 0
                ? "Nothing of Hearth runs on this data directory."
                : "Hearth had been killed; ended " + orphans + " of its processes that were left.";
    }
}
