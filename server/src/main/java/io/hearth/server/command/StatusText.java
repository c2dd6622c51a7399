package io.hearth.server.command;

import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.ingest.pull.PullDesk;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.postgres.Database;
import io.hearth.server.process.ServiceAddresses;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The state of a running Hearth, read from its services as everyone reads it. */
record StatusText(ServiceAddresses addresses) {

    List<String> lines() throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        IndexNames names = new IndexNames(System.getenv().getOrDefault("HEARTH_INDEX_PREFIX", ""));
        try (ElasticConnection elastic = ElasticConnection.open(addresses.elasticsearch());
                Connection postgres = connect()) {
            lines.add("  Elasticsearch  " + addresses.elasticsearch());
            lines.add("  PostgreSQL     " + addresses.postgres());
            lines.add("  interactions   " + totals(new InteractionTotals(elastic, names).read()));
            lines.add("  outbox         " + outbox(postgres));
            lines.add("  dead letters   " + deadLetters(postgres));
            lines.add("  sending        " + sending(postgres));
            lines.add("  last run       "
                    + new RunReader(elastic, names)
                            .latest()
                            .map(StatusText::text)
                            .orElse("none yet"));
            lines.add("  funnel         " + funnel(new ContactReader(elastic, names).funnel(Optional.empty())));
            lines.addAll(pulls(postgres));
        }
        return lines;
    }

    private static List<String> pulls(Connection connection) throws SQLException {
        return PullDesk.all(connection).stream()
                .map(pull -> "  pull           " + PullText.of(pull))
                .toList();
    }

    private String outbox(Connection connection) throws SQLException {
        return Outbox.pending(connection, OutboxDrain.READER) + " waiting";
    }

    private String deadLetters(Connection connection) throws SQLException {
        long open = DeadLetters.countOpen(connection);
        return open == 0 ? "none" : open + " open: see /api/dead-letters";
    }

    private static String sending(Connection connection) {
        Database database = new Database(new SingleConnectionDataSource(connection, true));
        return new KillSwitch(database, Instant::now)
                .find()
                .map(pulled ->
                        "stopped since " + pulled.pulledAt() + " by " + pulled.pulledBy() + ": " + pulled.whole())
                .orElse("goes on");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                addresses.postgres().jdbcUrl(),
                addresses.postgres().user(),
                addresses.postgres().password());
    }

    private static String totals(InteractionTotals.Totals totals) {
        return String.format(Locale.ROOT, "%,d", totals.count())
                + totals.lastIngestedAt()
                        .map(at -> ", the latest arrived at " + at)
                        .orElse("");
    }

    private static String text(SegmentationRun run) {
        return run.runId() + " " + run.mode() + " " + run.state() + " as of " + run.asOf();
    }

    private static String funnel(FunnelCounts funnel) {
        return funnel.stages().stream()
                .map(stage -> stage.stage() + " " + stage.reached())
                .collect(Collectors.joining(" → "));
    }
}
