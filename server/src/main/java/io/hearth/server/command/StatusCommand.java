package io.hearth.server.command;

import io.hearth.embedded.DataDirectory;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "status", description = "What runs on a data directory, and how fresh its numbers are.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Override
    public Integer call() throws Exception {
        Path directory = dataDir.path();
        var holder = DataDirectory.findHolder(directory);
        if (holder.isEmpty()) {
            System.out.println("Hearth is down (data directory " + directory + ").");
            return NOT_RUNNING;
        }
        System.out.println("Hearth is up: process " + holder.get().pid() + ", data directory " + directory);
        try (OpenServices services = OpenServices.find(directory, Installation.current(), System.getenv())) {
            new StatusText(services.await()).lines().forEach(System.out::println);
        }
        return 0;
    }
}
