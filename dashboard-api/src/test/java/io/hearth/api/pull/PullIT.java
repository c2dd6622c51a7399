package io.hearth.api.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Staff;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class PullIT {

    @Autowired
    Users users;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    @AfterEach
    void forget() {
        jdbc.sql("delete from pull").update();
        jdbc.sql("delete from qrtz_triggers where trigger_group = 'ingest'").update();
        jdbc.sql("delete from qrtz_job_details where job_group = 'ingest'").update();
    }

    @Test
    void beforeTheFirstRunEveryPullIsThereAndSaysSo() {
        Answer answer = pulls();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().findValuesAsString("name"))
                .containsExactly("followers", "tags", "statistics", "mass-results");
        assertThat(answer.json().findValuesAsString("result")).containsOnly("NEVER");
        assertThat(answer.json().at("/0/attempt").isNull()).isTrue();
    }

    @Test
    void aStoppedPullSaysWhyAndWhenItGoesOn() {
        write("insert into pull (name, result, reason, began_at, ended_at, last_success_at, read_count, changed_count,"
                + " resume_at) values ('followers', 'STOPPED', 'WeChat''s quota of the day is spent',"
                + " '2026-03-01T19:30:00Z', '2026-03-01T19:31:00Z', '2026-02-28T19:34:00Z', 10000, 12,"
                + " '2026-03-02T16:00:00Z')");
        write("insert into qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,"
                + " is_nonconcurrent, is_update_data, requests_recovery)"
                + " values ('s', 'pull-followers', 'ingest', 'x', true, true, false, false)");
        write("insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, next_fire_time,"
                + " trigger_state, trigger_type, start_time) values ('s', 'pull-followers', 'ingest', 'pull-followers',"
                + " 'ingest', 1772479800000, 'WAITING', 'CRON', 0)");

        assertThat(pulls().json().get(0)).hasToString("""
                {"name":"followers","result":"STOPPED","last_success_at":"2026-02-28T19:34:00Z",\
                "attempt":{"began_at":"2026-03-01T19:30:00Z","ended_at":"2026-03-01T19:31:00Z",\
                "reason":"WeChat's quota of the day is spent","read":10000,"changed":12},"progress":null,\
                "resume_at":"2026-03-02T16:00:00Z","next_run_at":"2026-03-02T19:30:00Z"}""");
    }

    @Test
    void aPullThatRunsShowsItsProgressAndOneWhoseProcessDiedDoesNotSeemToRun() throws SQLException {
        write("insert into pull (name, result, began_at, step, step_read, step_total) values ('tags', 'RUNNING',"
                + " '2026-03-01T19:30:00Z', 'members', 40, 100)");

        assertThat(pulls().json().at("/1/result").stringValue()).isEqualTo("INTERRUPTED");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet locked =
                        statement.executeQuery("select pg_advisory_lock(hashtextextended('hearth:pull:tags', 0))")) {
            assertThat(locked.next()).isTrue();
            assertThat(pulls().json().at("/1/progress"))
                    .hasToString("{\"step\":\"members\",\"read\":40,\"total\":100}");
            statement.execute("select pg_advisory_unlock(hashtextextended('hearth:pull:tags', 0))");
        }
    }

    private Answer pulls() {
        return Staff.signedIn(users, port, Role.ANALYST).get("/api/pulls");
    }

    private void write(String sql) {
        jdbc.sql(sql).update();
    }
}
