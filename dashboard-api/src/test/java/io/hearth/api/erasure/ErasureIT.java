package io.hearth.api.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.api.segment.Segments;
import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.Browser;
import io.hearth.api.testing.Contacts;
import io.hearth.api.testing.Indexed;
import io.hearth.api.testing.Staff;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Role;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.broker.Consents;
import io.hearth.crm.broker.NewBroker;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.staff.Project;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.link.Erasures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is erased is nowhere any more, and stays so. */
@ApiTest
class ErasureIT {

    private static final OpenId CANARY = new OpenId("oCanaryFan");
    private static final String CANARY_NAME = "Canary Wren";
    private static final String CANARY_NUMBER = "19900008888";

    @Autowired
    Users users;

    @Autowired
    CrmRoom crm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ElasticConnection elastic;

    @Autowired
    IndexNames names;

    @Autowired
    Indexed indexed;

    @Autowired
    PersonErasure erasure;

    @Autowired
    Segments segments;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Browser admin;
    private Broker broker;
    private Referral referral;

    @BeforeEach
    void open() {
        clock.set(TestApplication.START);
        jdbc.sql("truncate team, project, consent_text, phone, contact, programme_settings, outbox, erasure,"
                        + " erased_subject, contact_link, link_history cascade")
                .update();
        crm.staff().putProject(new Project("bay", "Bay", ""));
        crm.consents().publish(new Consents.Text("v1", "同意", "I agree"), clock.instant());
        broker = broker(CANARY, "19900000001");
        Broker other = broker(new OpenId("oOther"), "19900000002");
        // The broker is a client, too: another broker has referred their second number.
        referral = crm.referrals().register(new NewReferral(other.id(), CANARY_NAME, CANARY_NUMBER, "bay", null));
        crm.links().linkFan(CANARY, referral.contact(), "said so at the desk", "boss");
        jdbc.sql("insert into fan_state (openid, following, following_changed_at) values (?, true, now())"
                        + " on conflict do nothing")
                .param(CANARY.value())
                .update();
        admin = Staff.signedIn(users, port, Role.ADMIN);
    }

    @Test
    void nothingIsLeftOfThePerson() throws IOException {
        writeInteraction();
        assertThat(tablesWith(CANARY.value())).isNotEmpty();

        assertThat(erase(referral.contact().value()).status()).isEqualTo(204);

        assertThat(tablesWith(CANARY.value())).isEmpty();
        assertThat(tablesWith(CANARY_NAME)).isEmpty();
        assertThat(interactionsOfCanary()).isZero();
        Answer shown = admin.get("/api/referrals/" + referral.id());
        assertThat(shown.json().at("/referral/client").asString("")).isEqualTo("***");
        assertThat(shown.json().at("/referral/phone").asString("")).isEqualTo("***");
        assertThat(shown.json().at("/referral/state").asString("")).isEqualTo("INVALID");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'CONTACT_ERASED' and object_id = ?")
                        .param(referral.contact().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatComesLaterStaysOutAndASecondTimeChangesNothing() {
        erase(referral.contact().value());

        assertThat(erase(referral.contact().value()).status()).isEqualTo(204);

        Set<Subject> erased =
                crm.database().onConnection(connection -> Erasures.among(connection, List.of(Subject.fan(CANARY))));
        assertThat(erased).containsExactly(Subject.fan(CANARY));
    }

    @Test
    void whatWasCutOffIsGoneOnWith() throws IOException {
        writeInteraction();
        crm.forgetting().begin(referral.contact(), List.of(), "boss");

        assertThat(erasure.resume()).isEqualTo(1);

        assertThat(interactionsOfCanary()).isZero();
        assertThat(tablesWith(CANARY.value())).isEmpty();
        assertThat(erasure.resume()).isZero();
    }

    @Test
    void theSameNumberIsAnothersAfterwards() {
        erase(referral.contact().value());

        Referral again =
                crm.referrals().register(new NewReferral(referral.broker(), "Somebody", CANARY_NUMBER, "bay", null));

        assertThat(again.contact()).isNotEqualTo(referral.contact());
        assertThat(again.phone()).isNotEqualTo(referral.phone());
    }

    @Test
    void whomARunHasPublishedIsGoneFromThePublishedContacts() throws IOException {
        segments.ensureDefault();
        indexed.publish(new Contacts().add(2, FunnelStage.CONSIDERATION, false, false), clock.instant());
        assertThat(admin.get("/api/contacts/c0").status()).isEqualTo(200);

        assertThat(erase("c0").status()).isEqualTo(204);

        assertThat(admin.get("/api/contacts/c0").status()).isEqualTo(404);
        assertThat(admin.get("/api/contacts/c1").status()).isEqualTo(200);
    }

    @Test
    void nobodyKnowsSuchAContact() {
        assertThat(erase("no-such-contact").status()).isEqualTo(404);
    }

    private Answer erase(String contact) {
        return admin.post("/api/contacts/" + contact + "/erasure", "{}");
    }

    private Broker broker(OpenId fan, String phone) {
        return crm.registration()
                .register(new NewBroker(
                        fan, "Broker", phone, BrokerType.OWNER, RecruitingChannel.MENU, null, "v1", null));
    }

    /** Every table that holds the text anywhere. */
    private List<String> tablesWith(String text) {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select count(*) from \"" + table + "\" as row_of where row_of::text like ?")
                                .param("%" + text + "%")
                                .query(Long.class)
                                .single()
                        > 0)
                .toList();
    }

    private void writeInteraction() throws IOException {
        Subject canary = Subject.fan(CANARY);
        Interaction said = new Interaction(
                InteractionId.of("test", canary.toString()),
                canary,
                InteractionType.MESSAGE,
                clock.instant(),
                Channel.WECHAT,
                null,
                null,
                "I am here",
                "test",
                Map.of());
        indexed.write(clock, List.of(said));
    }

    private long interactionsOfCanary() throws IOException {
        elastic.client().indices().refresh(request -> request.index(names.interactions()));
        String canary = Subject.fan(CANARY).toString();
        return elastic.client()
                .count(request -> request.index(names.interactions())
                        .query(query -> query.term(term -> term.field("subject").value(canary))))
                .count();
    }
}
