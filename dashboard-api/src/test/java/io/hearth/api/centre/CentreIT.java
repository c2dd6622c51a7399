package io.hearth.api.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.StaffMember;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fans come in through WeChat, and see only what is their own. */
@ApiTest
class CentreIT {

    @Autowired
    CrmRoom crm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        clock.set(TestApplication.START);
        jdbc.sql("truncate team, project, consent_text, phone, contact, programme_settings, outbox, sign_in_attempts"
                        + " cascade")
                .update();
        crm.staff().putProject(new Project("bay", "Bay", "Ask for the budget first."));
        crm.staff().put(new StaffMember("only-sales", "Sales", Duty.CONSULTANT, null, null, true));
        crm.consents().publish(new Consents.Text("v1", "同意", "I agree"), clock.instant());
    }

    @Test
    void aFanRegistersRefersAndWatches() {
        Browser fan = signedIn("oFanOne");
        Answer before = fan.get("/api/broker-centre");
        assertThat(before.json().path("own").isNull()).isTrue();
        assertThat(before.json().at("/consent/version").asString("")).isEqualTo("v1");
        assertThat(fan.get("/api/broker-centre/referrals").status()).isEqualTo(404);

        assertThat(register(fan, "19900000001").status()).isEqualTo(201);
        Answer referred = fan.post("/api/broker-centre/referrals", client("19900000011"));

        assertThat(referred.status()).isEqualTo(201);
        assertThat(referred.body()).contains("199****0011").doesNotContain("19900000011", "Guest");
        assertThat(referred.json().path("contact_id").isNull()).isTrue();
        String id = referred.json().path("referral_id").asString("");
        assertThat(fan.get("/api/broker-centre/referrals/" + id)
                        .json()
                        .at("/steps/0/state")
                        .asString(""))
                .isEqualTo("REFERRED");
        assertThat(fan.get("/api/broker-centre/rewards").json().path("items").size())
                .isZero();
        assertThat(jdbc.sql("select version from consent").query(String.class).list())
                .isEqualTo(List.of("v1"));
    }

    @Test
    void anothersReferralIsNotThere() {
        Browser one = signedIn("oFanOne");
        Browser two = signedIn("oFanTwo");
        register(one, "19900000001");
        register(two, "19900000002");
        String id = one.post("/api/broker-centre/referrals", client("19900000011"))
                .json()
                .path("referral_id")
                .asString("");

        assertThat(two.get("/api/broker-centre/referrals/" + id).status()).isEqualTo(404);
        assertThat(two.get("/api/broker-centre/referrals").json().path("items").size())
                .isZero();
        assertThat(two.post("/api/broker-centre/referrals", client("19900000011"))
                        .json()
                        .path("refusal")
                        .asString(""))
                .isEqualTo("already_referred");
    }

    @Test
    void aFanHasNoKeyToTheHouse() {
        Browser fan = signedIn("oFanOne");

        for (String path : List.of("/api/brokers", "/api/referrals", "/api/rewards", "/api/funnel")) {
            assertThat(fan.get(path).code()).as(path).isEqualTo("forbidden");
        }
        assertThat(fan.get("/api/session").code()).isEqualTo("not_signed_in");
    }

    @Test
    void nobodyIsSignedInWithAnothersCode() {
        Browser victim = new Browser(port);
        victim.get("/broker/sign-in");

        Answer back = victim.get("/broker/back?code=code-of-oAttacker&state=0000");

        assertThat(back.header("Location")).contains("/broker?wechat=failed");
        assertThat(victim.get("/api/broker-centre").status()).isEqualTo(401);
    }

    @Test
    void aCodeThatWeChatDoesNotKnowNamesNobody() {
        Browser fan = new Browser(port);

        assertThat(comeBack(fan, "made-up").header("Location")).contains("/broker?wechat=failed");
        assertThat(fan.get("/api/broker-centre").status()).isEqualTo(401);
    }

    @Test
    void whoMakesUpCodesIsSlowedDown() {
        Browser guesser = new Browser(port);
        for (int i = 0; i < 50; i++) {
            comeBack(guesser, "made-up");
        }

        assertThat(comeBack(guesser, "made-up").status()).isEqualTo(429);
    }

    @Test
    void nothingIsRegisteredWithoutTheToken() {
        Browser fan = signedIn("oFanOne");

        assertThat(fan.withoutToken("POST", "/api/broker-centre/registration").code())
                .isEqualTo("csrf_token_refused");
    }

    private Browser signedIn(String openid) {
        Browser fan = new Browser(port);
        assertThat(comeBack(fan, "code-of-" + openid).header("Location")).contains("/broker");
        return fan;
    }

    private static Answer comeBack(Browser fan, String code) {
        URI weChat = URI.create(fan.get("/broker/sign-in").header("Location").orElseThrow());
        return fan.get("/broker/back?code=" + code + "&" + weChat.getQuery());
    }

    private static Answer register(Browser fan, String phone) {
        return fan.post(
                "/api/broker-centre/registration",
                "{\"name\":\"Broker\",\"phone\":\"" + phone + "\",\"type\":\"OWNER\",\"consent_version\":\"v1\"}");
    }

    private static String client(String phone) {
        return "{\"client_name\":\"Guest\",\"phone\":\"" + phone + "\",\"project_id\":\"bay\"}";
    }
}
