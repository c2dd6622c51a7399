package io.hearth.server.command;

import io.hearth.server.Installation;
import io.hearth.server.process.RunningHearth;
import io.hearth.server.process.UpSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything, waits until it is healthy, and runs until Ctrl-C or 'down'.")
final class UpCommand implements Callable<Integer> {

    private static final int MAX_PORT = 65_535;

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "Where the pages are served, on loopback; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-demo", description = "Without seeded fans and the WeChat sandbox.")
    private boolean noDemo;

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > MAX_PORT) {
            System.err.println("hearth: --port " + port + " is not from 0 to " + MAX_PORT);
            return 2;
        }
        UpSettings settings = new UpSettings(dataDir.path(), port, !noDemo);
        RunningHearth hearth =
                RunningHearth.start(settings, Installation.current(), System.getenv(), System.err::println);
        System.out.println(hearth.welcome());
        hearth.awaitEnd();
        return 0;
    }
}
