package io.hearth.api.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.anomaly.AnomalyKind;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.run.SegmentationRun;
import io.hearth.store.run.SegmentationRun.Mode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What those settle who lead the programme: numbers, claims, names, flags, terms and hand-overs. */
@ApiTest
class ProgrammeDeskIT {

    @Autowired
    Users users;

    @Autowired
    CrmRoom crm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @LocalServerPort
    int port;

    ReferralCast cast;
    Referral referral;

    @BeforeEach
    void refer() {
        clock.set(TestApplication.START);
        cast = ReferralCast.enter(users, crm, jdbc, clock, port);
        cast.registerBroker();
        Broker broker =
                new BrokerRows(crm.database()).findByAccount("only-broker").orElseThrow();
        referral = crm.referrals().register(new NewReferral(broker.id(), "Wu", "19900000001", "bay", "only-sales"));
    }

    @Test
    void whoeverSeesCutsReadsWhatTeamsAndProjectsAreCalled() {
        Browser analyst = Staff.signedIn(users, port, Role.ANALYST);

        assertThat(analyst.get("/api/teams").json().get("items"))
                .hasToString("[{\"team_id\":\"north\",\"name\":\"North\"}]");
        assertThat(analyst.get("/api/projects").json().at("/items/0/name").stringValue())
                .isEqualTo("Bay");
    }

    @Test
    void aFanOfWhomOnlyDoingsAreKnownIsGivenANumber() throws Exception {
        OpenId fan = new OpenId("o-never-met");
        SegmentationRun run = SegmentationRun.started("desk", Mode.FULL, clock.instant(), clock.instant(), 1);
        new Contacts().addFan(fan).publish(elastic, names, run, clock.instant());
        String contact = ContactId.ofSubject(Subject.fan(fan)).value();

        Answer linked = cast.manager().post("/api/contacts/" + contact + "/phones", link("19900000009"));

        assertThat(linked.json().path("items").size()).as(linked.body()).isEqualTo(1);
        assertThat(cast.manager()
                        .post("/api/contacts/nobody-at-all/phones", link("19900000008"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNumberIsLinkedWithEvidenceAndTakenBack() {
        String phones = "/api/contacts/" + referral.contact() + "/phones";
        Answer linked = cast.manager().post(phones, link("19900000002"));
        assertThat(linked.body()).doesNotContain("19900000002");
        String second = linked.json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("phone").asString("").equals("199****0002"))
                .map(item -> item.path("phone_id").asString(""))
                .findFirst()
                .orElseThrow();
        Answer removed = cast.manager().post(phones + "/" + second + "/removal", "{\"evidence\":\"a mistake\"}");

        assertThat(removed.json().path("items").size()).isEqualTo(1);
        assertThat(removed.json().at("/history/0/made").asBoolean(true)).isFalse();
        assertThat(removed.json().at("/history/0/evidence").asString("")).isEqualTo("a mistake");
        assertThat(cast.consultant().get(phones).status()).isEqualTo(200);
        assertThat(cast.other().get(phones).status()).isEqualTo(404);
        String others =
                "/api/contacts/" + crm.contacts().createClient(clock.instant()).id() + "/phones";
        assertThat(cast.manager()
                        .post(others, link("19900000001"))
                        .json()
                        .path("refusal")
                        .asString(""))
                .isEqualTo("phone_taken");
    }

    @Test
    void aBrokerWithAnothersNumberIsConfirmedOnceSomebodyHasAsked() {
        Answer registered = cast.registerBroker("oClaimer", "19900000001", "claimer");
        String confirmation =
                "/api/brokers/" + registered.json().path("broker_id").asString("") + "/confirmation";

        assertThat(registered.json().path("claimed_phone").isNull()).isTrue();
        assertThat(cast.manager().get("/api/brokers").body()).contains("\"claimed_phone\":\"199****0001\"");
        assertThat(cast.manager()
                        .post(confirmation, "{}")
                        .json()
                        .path("refusal")
                        .asString(""))
                .isEqualTo("claim_open");
        Answer confirmed = cast.manager().post(confirmation, "{\"number_is_theirs\":true}");
        assertThat(confirmed.json().path("consultant").asString("")).isEqualTo("only-sales");
    }

    @Test
    void aBuyersNameIsAskedForAndAddedByTheClientsConsultant() {
        clock.set(TestApplication.START.plus(Duration.ofDays(1)));
        Answer deal = cast.consultant()
                .post(
                        "/api/deals",
                        "{\"project_id\":\"bay\",\"unit\":\"1-101\",\"amount_cents\":100000000,\"state\":\"RESERVED\","
                                + "\"at\":\"" + clock.instant() + "\",\"buyers\":[{\"phone\":\"19900000003\","
                                + "\"name\":\"Zhao\",\"in_place_of\":\"" + referral.contact()
                                + "\",\"evidence\":\"they said so\"}]}");
        assertThat(deal.status()).isEqualTo(201);

        Answer wanted = cast.consultant().get("/api/buyer-names");
        assertThat(wanted.json().at("/items/0/unit").asString("")).isEqualTo("1-101");
        assertThat(wanted.json().at("/items/0/buyer").asString("")).isEqualTo("Z***");
        assertThat(cast.other().get("/api/buyer-names").json().path("items").size())
                .isZero();
        String names = "/api/referrals/" + referral.id() + "/buyer-names";
        String body =
                "{\"contact_id\":\"" + wanted.json().at("/items/0/contact_id").asString("") + "\"}";
        assertThat(cast.other().post(names, body).status()).isEqualTo(404);
        assertThat(cast.consultant().post(names, body).status()).isEqualTo(204);
        assertThat(cast.manager().get("/api/buyer-names").json().path("items").size())
                .isZero();
    }

    @Test
    void aFlagSaysWhichReferralAndWhyAndIsDecidedOnce() {
        jdbc.sql("insert into referral_flag (referral_id, kind, figure, found_at) values (?, ?, 12, now())")
                .params(referral.id().value(), AnomalyKind.BURST.name())
                .update();
        Answer flags = cast.manager().get("/api/anomalies");
        assertThat(flags.json().at("/items/0/figure").asInt(0)).isEqualTo(12);
        assertThat(flags.json().at("/items/0/referral/phone").asString("")).isEqualTo("199****0001");

        String path = "/api/anomalies/" + referral.id();
        String verdict = "{\"kind\":\"BURST\",\"fraud\":false}";
        assertThat(cast.manager().post(path, verdict).status()).isEqualTo(204);
        assertThat(cast.manager().post(path, verdict).status()).isEqualTo(404);
    }

    @Test
    void whatAHandOverMovesIsShownBeforeItDoes() {
        String path = "/api/staff/only-sales/hand-over";
        assertThat(cast.manager().get(path).body())
                .startsWith("{\"clients\":1,\"brokers\":0,\"referrals\":1,\"follow_ups\":1,");
        assertThat(cast.manager().post(path, "{\"to\":\"other-sales\"}").status())
                .isEqualTo(200);
        assertThat(cast.other().get("/api/desk").json().path("items").size()).isEqualTo(1);
        assertThat(cast.manager().get(path).status()).isEqualTo(400);
    }

    @Test
    void formerTermsAreKeptWithWhoSetThem() {
        String terms = "{\"validity_days\":90,\"per_project\":false,\"refuse_held\":false,\"stagnant_days\":15,"
                + "\"earned_when\":\"SIGNED\"}";
        assertThat(cast.manager().put("/api/programme", terms).status()).isEqualTo(200);
        Answer versions = cast.manager().get("/api/programme/versions");
        assertThat(versions.json().at("/items/0/changed_by").asString("")).isEqualTo("only-manager");
        assertThat(versions.json().at("/items/0/settings/validity_days").asInt(0))
                .isEqualTo(90);
    }

    private static String link(String phone) {
        return "{\"phone\":\"" + phone + "\",\"evidence\":\"told by the client\"}";
    }
}
