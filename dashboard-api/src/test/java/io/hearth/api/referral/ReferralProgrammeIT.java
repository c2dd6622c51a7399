package io.hearth.api.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a broker's registration to a paid reward, as the people in it would do it. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class ReferralProgrammeIT {

    private static final String CANARY_NAME = "Canary Wu";
    private static final String CANARY_NUMBER = "19900009999";

    @Autowired
    Users users;

    @Autowired
    CrmRoom crm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    ReferralCast cast;
    Browser manager;
    Browser admin;
    Browser consultant;
    Browser other;
    Browser broker;

    @BeforeEach
    void open() {
        clock.set(TestApplication.START);
        cast = ReferralCast.enter(users, crm, jdbc, clock, port);
        manager = cast.manager();
        admin = cast.admin();
        consultant = cast.consultant();
        other = cast.other();
        broker = cast.broker();
    }

    @Test
    void aBrokerRefersAClientBuysAndTheRewardIsPaid(CapturedOutput output) {
        String brokerId = id(registerBroker(), "broker_id");
        assertThat(manager.post("/api/brokers/" + brokerId + "/confirmation", "{}")
                        .status())
                .isEqualTo(200);

        Answer referred = broker.post("/api/referrals", referral(CANARY_NUMBER));
        assertThat(referred.status()).isEqualTo(201);
        assertThat(referred.body()).contains("\"C***\"", "199****9999").doesNotContain(CANARY_NAME, CANARY_NUMBER);
        String referralId = id(referred, "referral_id");
        Answer again = broker.post("/api/referrals", referral("+86 199 0000 9999"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("refusal").asString("")).isEqualTo("already_referred");

        Answer desk = consultant.get("/api/desk");
        assertThat(desk.json().at("/items/0/call_script").asString("")).isEqualTo("Ask for the budget first.");
        assertThat(consultant
                        .post("/api/referrals/" + referralId + "/steps", "{\"state\":\"VISITED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(broker.get("/api/referrals/" + referralId)
                        .json()
                        .at("/referral/state")
                        .asString(""))
                .isEqualTo("VISITED");

        clock.advance(Duration.ofHours(1));
        Answer deal = consultant.post(
                "/api/deals",
                "{\"project_id\":\"bay\",\"unit\":\"1-101\",\"amount_cents\":100000000,\"state\":\"SIGNED\",\"at\":\""
                        + clock.instant() + "\",\"buyers\":[{\"phone\":\"" + CANARY_NUMBER + "\"}]}");
        assertThat(deal.status()).isEqualTo(201);
        String dealId = id(deal, "deal_id");
        assertThat(consultant
                        .get("/api/deals/" + dealId + "/attribution")
                        .json()
                        .at("/items/0/rules/0")
                        .asInt(-1))
                .isZero();
        assertThat(consultant.get("/api/deals/" + dealId + "/attribution/page").body())
                .contains("以最终购房人的电话号码为准", "The phone number of the final buyer decides")
                .doesNotContain(CANARY_NAME, CANARY_NUMBER);

        Answer rewards = manager.get("/api/rewards");
        String entryId = rewards.json().at("/items/0/entry_id").asString("");
        assertThat(manager.post("/api/rewards/" + entryId + "/approval", "{}").status())
                .isEqualTo(200);
        assertThat(admin.post("/api/rewards/" + entryId + "/payment", "{}").status())
                .isEqualTo(200);
        assertThat(broker.get("/api/brokers/me").json().path("paid_cents").asLong(0))
                .isEqualTo(500_000);
        assertThat(output.getAll()).doesNotContain(CANARY_NAME, CANARY_NUMBER, "9900009999");
        assertThat(rowsInClear()).isEmpty();
    }

    /** Every table, as text: what goes to Elasticsearch is in the outbox, what people did in the audit log. */
    private List<String> rowsInClear() {
        return jdbc
                .sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select 1 from " + table + " as t where t::text like ? or"
                                + " t::text like '%9900009999%')")
                        .param("%" + CANARY_NAME + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void whatIsNotTheirsIsNotThereForThem() {
        registerBroker();
        String referralId = id(broker.post("/api/referrals", referral(CANARY_NUMBER)), "referral_id");
        String path = "/api/referrals/" + referralId;

        assertThat(consultant.get(path).status()).isEqualTo(200);
        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.post(path + "/steps", "{\"state\":\"CONTACTED\"}").status())
                .isEqualTo(404);
        assertThat(other.post(path + "/reveal", "{}").status()).isEqualTo(404);
        assertThat(other.get("/api/referrals").json().at("/items").size()).isZero();
        assertThat(broker.post(path + "/steps", "{\"state\":\"VISITED\"}").status())
                .isEqualTo(403);
        assertThat(admin.post(path + "/reveal", "{}").status()).isEqualTo(403);
        assertThat(manager.get("/api/referrals/not-an-id").status()).isEqualTo(404);
    }

    @Test
    void aRevealShowsNameAndNumberAndIsOnRecord() {
        registerBroker();
        String referralId = id(broker.post("/api/referrals", referral(CANARY_NUMBER)), "referral_id");

        Answer revealed = consultant.post("/api/referrals/" + referralId + "/reveal", "{}");

        assertThat(revealed.json().path("phone").asString("")).isEqualTo("+86" + CANARY_NUMBER);
        assertThat(revealed.json().path("name").asString("")).isEqualTo(CANARY_NAME);
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'PHONE_REVEALED' and actor = 'only-sales'"
                                + " and details->>'referral' = ?")
                        .param(referralId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void badNumbersAreNamedByFieldAndCodeAndNotRepeated() {
        registerBroker();
        Answer answer = broker.post("/api/referrals", referral("010-12345678"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString("")).isEqualTo("phone");
        assertThat(answer.json().path("refusal").asString("")).isEqualTo("phone_not_mobile");
        assertThat(answer.body()).doesNotContain("12345678");
    }

    private Answer registerBroker() {
        return cast.registerBroker();
    }

    private static String referral(String phone) {
        return "{\"client_name\":\"" + CANARY_NAME + "\",\"phone\":\"" + phone
                + "\",\"project_id\":\"bay\",\"chosen_consultant\":\"only-sales\"}";
    }

    private static String id(Answer answer, String field) {
        return answer.json().path(field).asString("");
    }
}
