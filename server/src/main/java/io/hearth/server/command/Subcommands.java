package io.hearth.server.command;

import java.util.List;

/** The subcommands, in the order in which help lists them. */
public final class Subcommands {

    private Subcommands() {}

    public static List<Object> all() {
        return List.of(
                new UpCommand(),
                new DownCommand(),
                new StatusCommand(),
                new ImportCommand(),
                new PullCommand(),
                new SegmentCommand(),
                new SandboxCommand(),
                new BenchCommand());
    }
}
