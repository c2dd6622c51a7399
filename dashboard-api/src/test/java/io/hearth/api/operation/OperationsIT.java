package io.hearth.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.RunWriter;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import io.hearth.wechat.Quota;
import io.hearth.wechat.failure.FailureLog;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ApiTest
class OperationsIT {

    private static final Instant NOW = TestApplication.START;

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    Quotas quotas;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    @AfterEach
    void forget() {
        clock.set(NOW);
        jdbc.sql("delete from wechat_quota").update();
        jdbc.sql("delete from wechat_failure").update();
        jdbc.sql("delete from long_job_run").update();
        for (String table : new String[] {"triggers", "fired_triggers", "job_details", "scheduler_state"}) {
            jdbc.sql("delete from qrtz_" + table + " where sched_name = 'hearth-test'")
                    .update();
        }
    }

    @Test
    void aKindOfCallTellsWhatIsLeftOfTheDayAndOfTheMinute() {
        for (int i = 0; i < 3; i++) {
            quotas.reserve("/cgi-bin/message/mass/send");
        }
        quotas.reserve("/cgi-bin/tags/get");
        quotas.markSpent("/cgi-bin/user/get", Quota.MINUTE);

        JsonNode answer = ask("quotas");

        assertThat(only(answer, "api", "mass_send")).hasToString("""
                {"api":"mass_send","used":3,"day":{"limit":100,"left":97},"minute":{"limit":60,"left":57},\
                "spent_until":null}""");
        assertThat(only(answer, "api", "/cgi-bin/tags/get")).hasToString("""
                {"api":"/cgi-bin/tags/get","used":1,"day":null,"minute":null,"spent_until":null}""");
        assertThat(only(answer, "api", "user_get").get("spent_until").stringValue())
                .isEqualTo("2026-03-02T02:01:00Z");
    }

    @Test
    void aDayThatIsUsedUpBeginsAnewAtMidnightInShanghai() {
        for (int i = 0; i < 20; i++) {
            quotas.reserve("/cgi-bin/stable_token#forced");
        }

        assertThat(only(ask("quotas"), "api", "stable_token_forced")).hasToString("""
                {"api":"stable_token_forced","used":20,"day":{"limit":20,"left":0},"minute":null,\
                "spent_until":"2026-03-02T16:00:00Z"}""");
    }

    @Test
    void aMinuteThatIsUsedUpBeginsAnewWhenItsFirstCallIsAMinuteOld() {
        quotas.reserve("/cgi-bin/message/mass/send");
        clock.set(NOW.plusSeconds(20));
        for (int i = 0; i < 59; i++) {
            quotas.reserve("/cgi-bin/message/mass/send");
        }

        assertThat(only(ask("quotas"), "api", "mass_send")).hasToString("""
                {"api":"mass_send","used":60,"day":{"limit":100,"left":40},"minute":{"limit":60,"left":0},\
                "spent_until":"2026-03-02T02:01:00Z"}""");

        quotas.markSpent("/cgi-bin/message/mass/send", Quota.DAY);
        assertThat(only(ask("quotas"), "api", "mass_send").get("spent_until").stringValue())
                .as("the later of the two")
                .isEqualTo("2026-03-02T16:00:00Z");
    }

    @Test
    void runsComeTheYoungestFirstWithTheirStepsOrWhyTheyFailed() throws IOException {
        // Younger than any run that another test writes into the indices that they share.
        Instant began = Instant.parse("2027-01-01T00:00:00Z");
        SegmentationRun done = SegmentationRun.started("ops-1", Mode.FULL, began, began, 1)
                .finished(began.plusSeconds(9), 500, 3, 40, Map.of("rollups", 7.5));
        SegmentationRun failed = SegmentationRun.started("ops-2", Mode.INCREMENTAL, began, began.plusSeconds(60), 1)
                .failed(began.plusSeconds(61), "the disk is full");
        RunWriter writer = new RunWriter(elastic, new IndexDefinitions(elastic), names);
        writer.write(done);
        writer.write(failed);
        try {
            JsonNode answer = ask("segmentation-runs");

            assertThat(answer.size()).isLessThanOrEqualTo(20);
            assertThat(answer.get(0).get("message").stringValue()).isEqualTo("the disk is full");
            assertThat(answer.get(1)).hasToString("""
                    {"run_id":"ops-1","mode":"FULL","state":"FINISHED","as_of":"2027-01-01T00:00:00Z",\
                    "started_at":"2027-01-01T00:00:00Z","finished_at":"2027-01-01T00:00:09Z","seconds":9.0,\
                    "steps":[{"name":"rollups","seconds":7.5}],"interactions_read":500,"days_recomputed":3,\
                    "contacts_evaluated":40,"contacts_written":40,"message":null}""");
        } finally {
            for (String run : new String[] {"ops-1", "ops-2"}) {
                elastic.client()
                        .delete(d -> d.index(names.segmentationRuns()).id(run).refresh(Refresh.True));
            }
        }
    }

    @Test
    void jobsTellWhatTheyDoAndNodesWhetherTheyLive() {
        job("broken", "ERROR", 0);
        job("paused", "PAUSED", -1);
        job("busy", "BLOCKED", NOW.minusSeconds(2).toEpochMilli());
        running("busy", "node-1", NOW.minusSeconds(2));
        node("node-1", NOW.minusSeconds(17));
        node("node-2", NOW.minusSeconds(18));

        JsonNode answer = ask("schedule");

        assertThat(only(answer.get("jobs"), "name", "busy")).hasToString("""
                {"scheduler":"hearth-test","name":"busy","state":"RUNNING","last_fired_at":"2026-03-02T01:59:58Z",\
                "next_fire_at":"2026-03-02T02:00:05Z","running_on":"node-1","running_since":"2026-03-02T01:59:58Z",\
                "usual_seconds":null}""");
        assertThat(only(answer.get("jobs"), "name", "broken").get("state").stringValue())
                .isEqualTo("FAILED");
        assertThat(only(answer.get("jobs"), "name", "paused")
                        .get("last_fired_at")
                        .isNull())
                .isTrue();
        assertThat(only(answer.get("nodes"), "name", "node-1").get("alive").booleanValue())
                .isTrue();
        assertThat(only(answer.get("nodes"), "name", "node-2").get("alive").booleanValue())
                .isFalse();
    }

    @Test
    void aJobWhoseNodeIsGoneOrThatTakesFarLongerThanUsualDoesNotSimplyRun() {
        Instant longAgo = NOW.minusSeconds(3_000);
        for (String name : new String[] {"silent", "buried", "hung", "slow", "tick"}) {
            job(name, "BLOCKED", 0);
        }
        node("node-1", NOW.minusSeconds(1));
        node("node-2", NOW.minusSeconds(60));
        running("silent", "node-2", NOW.minusSeconds(65));
        running("buried", "node-3", NOW.minusSeconds(65));
        running("hung", "node-1", longAgo);
        running("slow", "node-1", longAgo);
        running("tick", "node-1", NOW.minusSeconds(600));
        tookSeconds("hung", 12);
        tookSeconds("hung", 999);
        tookSeconds("slow", 1_001);

        JsonNode jobs = ask("schedule").get("jobs");

        assertThat(state(jobs, "silent")).isEqualTo("NODE_GONE");
        assertThat(state(jobs, "buried")).isEqualTo("NODE_GONE");
        assertThat(state(jobs, "hung")).isEqualTo("HUNG");
        assertThat(state(jobs, "slow")).as("three times its longest is fine").isEqualTo("RUNNING");
        assertThat(state(jobs, "tick")).as("ten minutes are").isEqualTo("RUNNING");
        assertThat(only(jobs, "name", "hung").get("usual_seconds").doubleValue())
                .isEqualTo(999);
        clock.set(NOW.plusSeconds(1));
        assertThat(state(ask("schedule").get("jobs"), "tick")).isEqualTo("HUNG");
    }

    @Test
    void whatWeChatRefusedInTheLastDayIsToldByItsCause() {
        try (FailureLog log = new FailureLog(dataSource, SandboxSettings.DEFAULT_APP_ID, clock)) {
            log.count("user_get", "40003");
            clock.set(NOW.plusSeconds(90_000));
            log.count("mass_send", "45028");
            log.count("mass_send", "45028");
        }

        assertThat(ask("wechat-failures")).hasToString("""
                [{"api":"mass_send","cause":"45028","count":2,"last_at":"2026-03-03T03:00:00Z"}]""");
        assertThat(ask("wechat-failures/hours")).hasToString("""
                [{"hour":"2026-03-03T03:00:00Z","cause":"45028","count":2}]""");
    }

    private static String state(JsonNode jobs, String name) {
        return only(jobs, "name", name).get("state").stringValue();
    }

    private JsonNode ask(String what) {
        return Staff.signedIn(users, port, Role.ANALYST)
                .get("/api/operations/" + what)
                .json();
    }

    private static JsonNode only(JsonNode rows, String field, String value) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.get(field).stringValue().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private void job(String name, String state, long lastFired) {
        jdbc.sql("insert into qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,"
                        + " is_nonconcurrent, is_update_data, requests_recovery)"
                        + " values ('hearth-test', ?, 'test', 'x', true, true, false, false)")
                .param(name)
                .update();
        jdbc.sql("insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group,"
                        + " prev_fire_time, next_fire_time, trigger_state, trigger_type, start_time)"
                        + " values ('hearth-test', ?, 'test', ?, 'test', ?, ?, ?, 'SIMPLE', 0)")
                .params(name, name, lastFired, NOW.plusSeconds(5).toEpochMilli(), state)
                .update();
    }

    private void node(String name, Instant checkIn) {
        jdbc.sql("insert into qrtz_scheduler_state values ('hearth-test', ?, ?, 5000)")
                .params(name, checkIn.toEpochMilli())
                .update();
    }

    private void running(String job, String node, Instant since) {
        jdbc.sql("insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,"
                        + " fired_time, sched_time, priority, state, job_name, job_group) values ('hearth-test', ?, ?,"
                        + " 'test', ?, ?, 0, 5, 'EXECUTING', ?, 'test')")
                .params(job, job, node, since.toEpochMilli(), job)
                .update();
    }

    private void tookSeconds(String job, long seconds) {
        jdbc.sql("insert into long_job_run (scheduler, job, ended_at, millis) values ('hearth-test', ?, now(), ?)")
                .params(job, seconds * 1_000)
                .update();
    }
}
