package io.hearth.push.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is erased is in none of the room's tables, and the accounts still add up. */
class PushErasureIT {

    private static final OpenId CANARY = new OpenId("oCanaryPush");

    private final PushFixture push = new PushFixture();
    private final PushErasure erasure = new PushErasure(push.database);

    @BeforeEach
    void plant() {
        run("insert into reviewed_document (document_id, kind, name, version, created_at, updated_at)"
                + " values ('p', 'NURTURE_PLAN', 'p', 1, now(), now())");
        run("insert into nurture_plan (plan_id, state, version, changed_by, changed_at)"
                + " values ('p', 'ACTIVE', 1, 'wang', now())");
        run("insert into campaign (campaign_id, name, segment_id, text, send_at, state, created_by, created_at)"
                + " select c, c, 's', 't', now(), 'RUNNING', 'wang', now() from unnest(array['c1', 'c2', 'c3']) c");
        run("insert into audience_file (file_id, name, fans, uploaded_by, uploaded_at)"
                + " values ('f', 'f', 2, 'wang', now())");
        plant(CANARY.value());
        plant("oOther");
    }

    @AfterEach
    void close() {
        push.close();
    }

    @Test
    void nothingNamesTheErasedAndWhatWasGivenStaysCounted() {
        assertThat(tablesWith(CANARY.value()))
                .containsExactlyInAnyOrder(
                        "touchpoint",
                        "plan_run",
                        "points_entry",
                        "voucher",
                        "call_task",
                        "test_fan",
                        "audience_file_fan",
                        "campaign_control");

        assertThat(erasure.erase(List.of(CANARY))).isTrue();

        assertThat(tablesWith(CANARY.value())).isEmpty();
        assertThat(tablesWith("moved abroad, says oCanaryPush")).isEmpty();
        assertThat(tablesWith("oOther")).hasSize(8);
        assertThat(count("points_entry")).isEqualTo(2);
        assertThat(count("voucher")).isEqualTo(2);
        assertThat(count("campaign_control")).isEqualTo(2);
        assertThat(count("touchpoint where state = 'SENT'")).isEqualTo(2);
        assertThat(count("touchpoint where state = 'PENDING'")).isEqualTo(1);
        assertThat(count("call_task where state = 'OPEN'")).isEqualTo(1);
        assertThat(count("plan_run where state = 'ACTIVE'")).isEqualTo(1);
        assertThat(erasure.erase(List.of(CANARY))).as("a second time").isTrue();
    }

    @Test
    void aMessageOnItsWayIsWaitedFor() {
        run("update touchpoint set state = 'CALLING' where state = 'SENT' and openid = '" + CANARY + "'");

        assertThat(erasure.erase(List.of(CANARY))).isFalse();
        assertThat(tablesWith(CANARY.value())).containsExactly("touchpoint");

        run("update touchpoint set state = 'SENT' where state = 'CALLING'");
        assertThat(erasure.erase(List.of(CANARY))).isTrue();
        assertThat(tablesWith(CANARY.value())).isEmpty();
    }

    @Test
    void aMessageOfAPlanOnItsWayIsWaitedForAndFoundAgain() {
        run(
                "insert into touchpoint (plan_no, plan_run_id, step, openid, state, due_at, changed_at)"
                        + " select plan_no, plan_run_id, step, openid, planned.state, now(), now() from plan_run,"
                        + " (values ('one', 'CALLING'), ('two', 'PENDING')) as planned (step, state) where openid = '%s'",
                CANARY.value());

        assertThat(erasure.erase(List.of(CANARY))).isFalse();
        assertThat(tablesWith(CANARY.value())).containsExactlyInAnyOrder("touchpoint", "plan_run");
        assertThat(count("touchpoint where step is not null")).isEqualTo(1);

        run("update touchpoint set state = 'SENT' where state = 'CALLING'");
        assertThat(erasure.erase(List.of(CANARY))).isTrue();
        assertThat(tablesWith(CANARY.value())).isEmpty();
    }

    private void plant(String fan) {
        run(
                "insert into touchpoint (campaign_id, openid, state, due_at, changed_at)"
                        + " values ('c1', '%1$s', 'SENT', now(), now()), ('c2', '%1$s', 'PENDING', now(), now())",
                fan);
        run(
                "insert into plan_run (plan_no, openid, run_no, anchor_at, hour, stage, plan_version, state, started_at,"
                        + " last_due_at) select plan_no, '%1$s', 1, now(), 9, 'AWARENESS', 1, 'ACTIVE', now(), now()"
                        + " from nurture_plan",
                fan);
        run(
                "insert into points_entry (openid, points, remaining, reason, source, entered_at)"
                        + " values ('%1$s', 10, 10, 'r', md5('%1$s'), now())",
                fan);
        run(
                "insert into voucher (voucher_code, openid, title, terms, value_cents, state, source, issued_at, expires_at)"
                        + " values (md5('%1$s'), '%1$s', 't', 't', 100, 'ISSUED', md5('%1$s'), now(), now())",
                fan);
        run(
                "insert into call_task (touchpoint_id, openid, script, state, due_at, created_at, outcome)"
                        + " select touchpoint_id, openid, 'call', case state when 'SENT' then 'DONE' else 'OPEN' end, now(),"
                        + " now(), 'moved abroad, says ' || openid from touchpoint where openid = '%1$s'",
                fan);
        run("insert into test_fan (openid, name, added_by, added_at) values ('%1$s', 'n', 'wang', now())", fan);
        run("insert into audience_file_fan (file_id, openid) values ('f', '%1$s')", fan);
        run("insert into campaign_control (campaign_id, openid) values ('c3', '%1$s')", fan);
    }

    private void run(String sql, Object... arguments) {
        push.database.sql(String.format(sql, arguments)).update();
    }

    private long count(String rows) {
        return push.database
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    /** Every table that holds the text anywhere. */
    private List<String> tablesWith(String text) {
        return push
                .database
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> count("\"" + table + "\" as row_of where row_of::text like '%" + text + "%'") > 0)
                .toList();
    }
}
