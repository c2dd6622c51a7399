package io.hearth.server.management;

import io.hearth.api.status.Questions;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.ingest.callback.CallbackBacklog;
import io.hearth.ingest.callback.CallbackBacklog.Waiting;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.push.dispatch.KillSwitch;
import io.hearth.push.postgres.Database;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.SegmentationRun;
import io.hearth.wechat.quota.QuotaUse;
import io.hearth.wechat.quota.Quotas;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What is read from PostgreSQL and Elasticsearch for the metrics, each part at most every 10 s. */
record HouseSamples(
        Sampled<Waiting> inbox,
        Sampled<Long> outbox,
        Sampled<Long> deadLetters,
        Sampled<Boolean> stopped,
        Sampled<Map<String, Long>> touchpoints,
        Sampled<List<QuotaUse>> quotas,
        Sampled<Optional<SegmentationRun>> lastRun,
        List<String> limitedApis) {

    static final List<String> TOUCHPOINT_STATES =
            Stream.of(TouchpointState.values()).map(Enum::name).toList();

    private static final Duration LASTS = Duration.ofSeconds(10);

    /** It looks at every touchpoint: of a million, that takes a tenth of a second. */
    private static final Duration TOUCHPOINTS_LAST = Duration.ofMinutes(1);

    private static final String TOUCHPOINTS = "select state, count(*) from touchpoint group by state";

    static HouseSamples of(DataSource dataSource, Quotas quotas, RunReader runs, Questions questions) {
        Transactions transactions = new Transactions(dataSource);
        KillSwitch killSwitch = new KillSwitch(new Database(dataSource), Instant::now);
        CallbackBacklog backlog = new CallbackBacklog(dataSource);
        return new HouseSamples(
                sampled("inbox", questions, LASTS, backlog::read),
                sampled("outbox", questions, LASTS, () -> transactions.run(HouseSamples::outboxPending)),
                sampled("dead letters", questions, LASTS, () -> transactions.run(DeadLetters::countOpen)),
                sampled("sending", questions, LASTS, () -> killSwitch.find().isPresent()),
                sampled("touchpoints", questions, TOUCHPOINTS_LAST, () -> transactions.run(HouseSamples::touchpoints)),
                sampled("quotas", questions, LASTS, quotas::uses),
                sampled("last run", questions, LASTS, runs::latest),
                quotas.uses().stream()
                        .filter(use -> use.limit().isPresent())
                        .map(QuotaUse::api)
                        .toList());
    }

    private static <T> Sampled<T> sampled(String name, Questions questions, Duration lasts, Callable<T> question) {
        return new Sampled<>(name, questions, question, lasts, System::nanoTime);
    }

    private static long outboxPending(Connection connection) throws SQLException {
        return Outbox.pending(connection, OutboxDrain.READER);
    }

    private static Map<String, Long> touchpoints(Connection connection) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(TOUCHPOINTS);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
        }
        return counts;
    }
}
