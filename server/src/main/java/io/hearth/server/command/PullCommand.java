package io.hearth.server.command;

import io.hearth.embedded.PostgresAddress;
import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullResult;
import io.hearth.ingest.pull.PullState;
import io.hearth.server.CommandException;
import io.hearth.server.Installation;
import io.hearth.server.console.ProgressLine;
import io.hearth.server.process.OpenServices;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the running Hearth, which knows the account's secrets, and shows how it goes. */
@Command(
        name = "pull",
        description = "Asks WeChat now for followers, tags, statistics or mass-results, by the Hearth that runs.")
final class PullCommand implements Callable<Integer> {

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Those who look for such wishes do so every 5 s. */
    private static final Duration UNHEARD = Duration.ofSeconds(60);

    @Mixin
    private DataDirOption dataDir = new DataDirOption();

    @Parameters(paramLabel = "NAME", description = "followers, tags, statistics or mass-results.")
    private String word = "";

    @Override
    public Integer call() throws Exception {
        PullName name = PullName.find(word).orElseThrow(PullCommand::unknown);
        Path directory = dataDir.path();
        try (OpenServices services = OpenServices.find(directory, Installation.current(), System.getenv())) {
            PullDesk desk = new PullDesk(dataSource(services.await().postgres()));
            Instant before = desk.all().get(name.ordinal()).beganAt().orElse(Instant.EPOCH);
            desk.request(name);
            PullState end = await(desk, name, before);
            System.out.println(PullText.of(end));
            return end.result() == PullResult.SUCCEEDED ? 0 : 1;
        }
    }

    private static CommandException unknown() {
        String names = Arrays.stream(PullName.values()).map(PullName::word).collect(Collectors.joining(", "));
        return new CommandException("there is no such pull; there are: " + names);
    }

    private static PGSimpleDataSource dataSource(PostgresAddress address) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        return dataSource;
    }

    /** A run that was under way when it was asked for counts too. */
    private static PullState await(PullDesk desk, PullName name, Instant before)
            throws SQLException, InterruptedException {
        ProgressLine line = ProgressLine.onConsole();
        Instant deadline = Instant.now().plus(UNHEARD);
        boolean heard = false;
        while (true) {
            PullState state = desk.all().get(name.ordinal());
            heard |= state.isRunning() || state.beganAt().orElse(Instant.EPOCH).isAfter(before);
            if (heard && !state.isRunning()) {
                line.finish();
                return state;
            }
            if (!heard && Instant.now().isAfter(deadline)) {
                throw new CommandException(
                        "nobody has begun it: is a Hearth with an account running here (./hearth up)?");
            }
            double share = state.stepTotal() == 0 ? -1 : (double) state.stepRead() / state.stepTotal();
            line.update(state.step().orElse("waiting"), state.stepRead(), share);
            Thread.sleep(LOOK_EVERY.toMillis());
        }
    }
}
