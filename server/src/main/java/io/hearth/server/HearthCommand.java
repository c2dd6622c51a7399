package io.hearth.server;

import io.hearth.server.command.Subcommands;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** The {@code hearth} command. The script of that name builds what is stale and then starts this. */
@Command(
        name = "hearth",
        description = "A social CRM for property developers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class HearthCommand {

    private static final int FAILED = 1;

    private HearthCommand() {}

    public static void main(String[] args) {
        CommandLine command = new CommandLine(new HearthCommand());
        Subcommands.all().forEach(command::addSubcommand);
        command.getSubcommands().values().forEach(sub -> sub.getCommandSpec().mixinStandardHelpOptions(true));
        command.setCaseInsensitiveEnumValuesAllowed(true).setExecutionExceptionHandler(HearthCommand::explain);
        System.exit(command.execute(args));
    }

    /** What a person can mend is one line; what only we can mend comes with its trace. */
    private static int explain(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof CancellationException) {
            // Asked to stop while it was starting: nothing is wrong.
            return FAILED;
        }
        Optional<String> line = Explanation.of(failure);
        if (line.isPresent()) {
            System.err.println("hearth: " + line.get());
        } else {
            System.err.println("hearth: failed in a way that was not foreseen; please report this:");
            failure.printStackTrace();
        }
        return FAILED;
    }
}
