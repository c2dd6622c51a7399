package io.hearth.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.rollup.DayRollup;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Analyses and exports over HTTP, each saying what it holds for. */
@ApiTest
class AnalysisIT {

    private static final SegmentId DEFAULT = new SegmentId(Segments.DEFAULT_ID);

    @Autowired
    Users users;

    @Autowired
    Segments segments;

    @Autowired
    Indexed indexed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    Browser analyst;
    String run;

    @BeforeEach
    void publish() throws IOException {
        segments.ensureDefault();
        analyst = Staff.signedIn(users, port, Role.ANALYST);
        run = indexed.publish(new Contacts()
                .add(4, FunnelStage.AWARENESS, false, false)
                .add(2, FunnelStage.CONSIDERATION, false, true, DEFAULT));
    }

    @Test
    void theFunnelIsPartedAndSaysForWhichRunItHolds() {
        JsonNode view = analyst.get("/api/analyses/funnel?by=CHANNEL").json();

        assertThat(view.at("/run/run_id").stringValue()).isEqualTo(run);
        assertThat(view.at("/total/contacts").intValue()).isEqualTo(6);
        assertThat(view.at("/parts/0/key").stringValue()).isEqualTo("WECHAT");
        assertThat(view.at("/parts/0/stages/1/reached").intValue()).isEqualTo(2);
        assertThat(view.at("/parts/0/stages/0/median_stay_seconds").intValue()).isZero();
        assertThat(view.at("/parts/0/stages/1/median_stay_seconds").isNull()).isTrue();
        assertThat(analyst.get("/api/analyses/funnel?by=BROKER_TYPE").status()).isEqualTo(200);
        assertThat(analyst.get("/api/analyses/funnel?by=TEAM").status()).isEqualTo(200);
        assertThat(analyst.get("/api/analyses/funnel?by=MOOD").status()).isEqualTo(400);
        assertThat(analyst.get("/api/analyses/funnel?segment_id=gone").status()).isEqualTo(404);
    }

    @Test
    void whoCameBackIsAnsweredForARun() {
        JsonNode view = analyst.get("/api/analyses/retention?segment_id=in-consideration")
                .json();

        assertThat(view.at("/run/run_id").stringValue()).isEqualTo(run);
        assertThat(view.at("/cohorts/0/month").stringValue()).isEqualTo("2026-01");
        assertThat(view.at("/cohorts/0/contacts").intValue()).isEqualTo(2);
        assertThat(view.at("/cohorts/0/active")).hasSize(3);
    }

    @Test
    void anOrderedFunnelCountsStepsOrSaysWhatIsWrong() throws IOException {
        OpenId fan = new OpenId("o-steps");
        Interaction scan = interaction(Subject.fan(fan), InteractionType.SCAN, Channel.WECHAT, "2026-02-01T04:00:00Z");
        Interaction form = interaction(Subject.fan(fan), InteractionType.FORM, Channel.WECHAT, "2026-02-03T04:00:00Z");
        write(scan, form);
        run = indexed.publish(new Contacts().doing(rollup(scan), rollup(form)).addFan(fan));
        String steps = "/api/analyses/ordered-funnel?step=SCAN&step=FORM&from=2026-02-01&to=2026-02-28&window_days=";

        JsonNode view = analyst.get(steps + 2).json();
        assertThat(view.at("/run/run_id").stringValue()).isEqualTo(run);
        assertThat(view.at("/steps/0/contacts").intValue()).isEqualTo(1);
        assertThat(view.at("/steps/1/contacts").intValue()).isEqualTo(1);
        assertThat(analyst.get(steps + 1).json().at("/steps/1/contacts").intValue())
                .isZero();
        assertThat(analyst.get(steps + 0).status()).isEqualTo(400);
        assertThat(analyst.get(steps.replace("FORM", "FROM") + 2).status()).isEqualTo(400);
        assertThat(analyst.get(steps.replace("&step=FORM", "") + 2).status()).isEqualTo(400);
        assertThat(analyst.get(steps.replace("02-28", "01-28") + 2).status()).isEqualTo(400);
    }

    /** Two touches of a client and one of the fan linked to them; 100 yuan and a cent. */
    @Test
    void channelsGetTheDealsToTheCent() throws IOException {
        Subject client = Subject.parse("client:" + UUID.randomUUID());
        Subject fan = Subject.parse("fan:o" + UUID.randomUUID());
        write(
                interaction(client, InteractionType.REFERRED, Channel.PARTNER, "2026-01-05T04:00:00Z"),
                interaction(fan, InteractionType.CONTENT_VIEW, Channel.ARTICLE, "2026-01-06T04:00:00Z"),
                interaction(client, InteractionType.VISIT, Channel.SITE_VISIT, "2026-01-07T04:00:00Z"),
                interaction(client, InteractionType.CONTRACT, Channel.SITE_VISIT, "2026-01-08T04:00:00Z"),
                interaction(fan, InteractionType.SHARE, Channel.WECHAT, "2026-01-09T04:00:00Z"));
        String project = "p" + UUID.randomUUID();
        recordDeal(project, client, fan, 10_001);

        JsonNode view = analyst.get("/api/analyses/attribution?from=2026-01-01&to=2026-01-31&project_id=" + project)
                .json();

        assertThat(view.get("total_cents").longValue()).isEqualTo(10_001);
        assertThat(view.get("channels"))
                .extracting(channel -> channel.get("channel").stringValue() + " "
                        + channel.get("first_cents").longValue() + " "
                        + channel.get("last_cents").longValue() + " "
                        + channel.get("linear_cents").longValue())
                .containsExactly("ARTICLE 0 0 3334", "SITE_VISIT 0 10001 3334", "PARTNER 10001 0 3333");
    }

    @Test
    void aSegmentIsExportedWithoutSayingWhoTheyAreAndItIsWrittenDown() throws SQLException {
        Answer csv = analyst.get("/api/segments/in-consideration/export?format=csv&language=en");

        assertThat(csv.status()).as(csv.body()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("attachment; filename=\"segment-in-consideration.csv\"");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body().lines().toList().get(1))
                .startsWith("c")
                .contains(",Consideration,Nurture,2026-01-10 12:00:00,No,Yes,");
        assertThat(csv.body()).doesNotContain("o-c").doesNotContain("_");
        assertThat(analyst.get("/api/segments/in-consideration/export?format=csv&language=zh-CN")
                        .body())
                .contains("联系人,漏斗阶段,大阶段,进入阶段时间,沉睡")
                .contains(",考虑,养粉,")
                .doesNotContainPattern("[A-Z]{3}");
        try (Connection connection = dataSource.getConnection()) {
            AuditEntry last = AuditLog.latest(connection, 1).get(0);
            assertThat(last.action()).isEqualTo("SEGMENT_EXPORTED");
            assertThat(last.objectId()).isEqualTo("in-consideration");
            assertThat(last.details()).containsEntry("contacts", "2").containsEntry("format", "csv");
        }
        assertThat(analyst.get("/api/segments/in-consideration/export?format=xlsx")
                        .body())
                .startsWith("PK");
        assertThat(analyst.get("/api/segments/in-consideration/export?format=doc")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void figuresAreExportedToo() {
        Answer funnel = analyst.get("/api/analyses/funnel/export?by=MONTH&format=csv");
        assertThat(funnel.body().lines()).hasSize(3);
        assertThat(funnel.body())
                .contains("Month of first contact,Contacts,Awareness,Awareness: median days,Consideration")
                .contains("Everybody,6,6,0.0,2,,0,")
                .contains("2026-01,6,6,0.0,2,,0,");

        Answer figures = analyst.get("/api/figures/export?period=MONTH&day=2026-01-05&format=csv&language=zh-CN");
        assertThat(figures.status()).as(figures.body()).isEqualTo(200);
        assertThat(figures.body()).contains("账号,姓名,团队,招募经纪人").doesNotContain("staff_id");
    }

    @Test
    void anExportSpeaksTheLanguageOfWhoeverTakesIt() {
        String stays = "/api/analyses/funnel/export?by=CHANNEL&columns=STAYS&format=csv";

        assertThat(analyst.get(stays + "&language=zh-CN").body())
                .contains("渠道,联系人,认知：停留天数中位数,考虑：停留天数中位数")
                .contains("全部,6,0.0,")
                .contains("微信,6,0.0,");
        assertThat(analyst.get(stays + "&language=en").body()).contains("WeChat,6,0.0,");
        assertThat(analyst.get(stays + "&language=fr").status()).isEqualTo(400);
        assertThat(analyst.get(stays.replace("csv", "xlsx")).body()).startsWith("PK");
    }

    private void recordDeal(String project, Subject client, Subject fan, long cents) {
        String contact = "contact-" + project;
        UUID phone = UUID.randomUUID();
        UUID deal = UUID.randomUUID();
        jdbc.sql("insert into project (project_id, name) values (?, 'Bay')")
                .param(project)
                .update();
        jdbc.sql("insert into staff_member (staff_id, display_name, duty) values (?, 'Seller', 'CONSULTANT')")
                .param("seller-" + project)
                .update();
        jdbc.sql("insert into contact (contact_id, subject, created_at) values (?, ?, now())")
                .params(contact, client.toString())
                .update();
        jdbc.sql("insert into contact_link values (?, ?, 'told us', 'boss', now())")
                .params(fan.toString(), contact)
                .update();
        jdbc.sql("insert into phone (phone_id, blind_index, sealed, created_at)"
                        + " values (?, sha256(?::text::bytea), '\\x00', now())")
                .params(phone, phone.toString())
                .update();
        jdbc.sql("insert into deal (deal_id, project_id, unit, amount_cents, consultant, state, bought_at, recorded_by,"
                        + " recorded_at) values (?, ?, '1-101', ?, ?, 'SIGNED', '2026-01-08T04:00:00Z', 'boss', now())")
                .params(deal, project, cents, "seller-" + project)
                .update();
        jdbc.sql("insert into deal_buyer values (?, ?, ?)")
                .params(deal, contact, phone)
                .update();
    }

    private static DayRollup rollup(Interaction act) {
        Instant at = act.occurredAt();
        return new DayRollup(HumanTime.SHANGHAI.dayOf(at), act.type(), act.channel(), null, null, 1, at, at);
    }

    private static Interaction interaction(Subject subject, InteractionType type, Channel channel, String at) {
        return new Interaction(
                InteractionId.of("test", subject.toString(), type.name(), at),
                subject,
                type,
                Instant.parse(at),
                channel,
                null,
                null,
                null,
                "test",
                Map.of());
    }

    private void write(Interaction... interactions) throws IOException {
        indexed.write(Clock.fixed(TestApplication.START.minusSeconds(60), ZoneOffset.UTC), List.of(interactions));
    }
}
