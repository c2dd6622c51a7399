package io.hearth.server.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.process.ServiceAddresses;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionTotals;
import io.hearth.store.segment.SegmentRuleJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Fills a running Hearth with fans, their interactions until today, deals and segments, and has it compute them. */
final class DashboardHouse {

    private static final int INTERACTIONS_A_FAN = 10;
    private static final int DAYS = 400;
    private static final int EVERY_FIFTH = 5;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final IndexNames NAMES = new IndexNames("");

    private final BenchSession session;

    DashboardHouse(BenchSession session) {
        this.session = session;
    }

    /** Does nothing where an earlier measurement has done it. */
    void fill(ElasticConnection elastic, ServiceAddresses services, int fans) throws Exception {
        if (new InteractionTotals(elastic, NAMES).read().count() == 0) {
            Instant begin = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS));
            long interactions = (long) fans * INTERACTIONS_A_FAN;
            FanLoad load = new FanLoad(elastic, NAMES, HumanTime.SHANGHAI);
            load.load(new FanStream(1, fans, interactions, begin, Duration.ofDays(DAYS)));
            addDeals(services, Math.max(10, fans / 500));
            addSegments();
        }
    }

    /** Has a run look at everything that is there now, and waits for its end. @return seconds */
    double segment() throws IOException, InterruptedException {
        String runId = startRun();
        JsonNode run = session.get("/api/status").path("last_run");
        while (!run.path("run_id").asText().equals(runId)
                || run.path("finished_at").isNull()) {
            LockSupport.parkNanos(POLL.toNanos());
            run = session.get("/api/status").path("last_run");
        }
        if (!run.path("state").asText().equals("FINISHED")) {
            throw new IOException("the segmentation run was not published: " + run);
        }
        return run.path("seconds").asDouble();
    }

    List<String> segments() throws IOException, InterruptedException {
        return texts(session.get("/api/segments").path("items"), "segment_id");
    }

    List<String> contacts() throws IOException, InterruptedException {
        return texts(session.get("/api/contacts?limit=20").path("items"), "contact_id");
    }

    private static List<String> texts(JsonNode items, String field) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }

    /** One that was already at work when it was asked for, such as the first after a start, is waited for. */
    private String startRun() throws IOException, InterruptedException {
        String wish = BenchSession.object().put("full", false).toString();
        var answer = session.send("POST", "/api/segmentation-runs", wish);
        while (answer.statusCode() == 409) {
            LockSupport.parkNanos(POLL.toNanos());
            answer = session.send("POST", "/api/segmentation-runs", wish);
        }
        return BenchSession.read(answer).path("run_id").asText();
    }

    private void addSegments() throws IOException, InterruptedException {
        List<SegmentDefinition> fifty = FiftySegments.definitions();
        for (int number = 0; number < fifty.size(); number += EVERY_FIFTH) {
            SegmentDefinition segment = fifty.get(number);
            session.post(
                    "/api/segments",
                    BenchSession.object()
                            .put("name", segment.name())
                            .set("rule", SegmentRuleJson.write(segment.rule())));
        }
    }

    /** Bought over the last year by fans who are known to have done something. */
    private static void addDeals(ServiceAddresses services, int deals) throws SQLException {
        try (HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(services.postgres().jdbcUrl());
            dataSource.setUsername(services.postgres().user());
            dataSource.setPassword(services.postgres().password());
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String command : DealCommands.of(deals)) {
                    statement.execute(command);
                }
            }
        }
    }
}
