package io.hearth.api.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hearth.api.testing.Answer;
import io.hearth.api.testing.ApiTest;
import io.hearth.api.testing.TestApplication;
import io.hearth.api.testing.TestClock;
import io.hearth.api.user.Users;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.BrokerRows;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.crm.referral.NewReferral;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.staff.Duty;
import io.hearth.crm.staff.StaffMember;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.push.listening.Conversation;
import io.hearth.push.listening.Conversations;
import io.hearth.push.listening.HeardMessages;
import io.hearth.push.postgres.Database;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However a client comes to another consultant, what is said with them goes along. */
@ApiTest
class ConversationsOfClientsIT {

    private static final OpenId FAN = new OpenId("o-client");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Users users;

    @Autowired
    CrmRoom crm;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Database push;

    @Autowired
    Conversations conversations;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    ReferralCast cast;
    Referral referral;

    @BeforeEach
    void aClientWritesToTheirConsultant() {
        clock.set(TestApplication.START);
        cast = ReferralCast.enter(users, crm, jdbc, clock, port);
        cast.registerBroker();
        crm.staff().put(new StaffMember("third-sales", "Third", Duty.CONSULTANT, "north", null, true));
        referral = crm.referrals()
                .register(new NewReferral(
                        new BrokerRows(crm.database())
                                .findByAccount("only-broker")
                                .orElseThrow()
                                .id(),
                        "Wu",
                        "19900000001",
                        "bay",
                        "only-sales"));
        crm.links().linkFan(FAN, referral.contact(), "showed the phone", "boss");
        jdbc.sql("delete from conversation").update();
        push.inTransaction(() -> push.onConnection(connection -> {
            HeardMessages.heard(connection, FAN, InteractionId.of("client", "1"), clock.instant());
            return FAN;
        }));
        give("only-sales");
    }

    @Test
    void byAnExchange() {
        String path = "/api/referrals/" + referral.id() + "/exchange";
        Answer exchanged =
                cast.manager().post(path, "{\"consultant\":\"other-sales\",\"reason\":\"asked for somebody else\"}");

        assertThat(exchanged.status()).as(exchanged.body()).isEqualTo(200);
        assertThat(assignee()).isEqualTo("other-sales");
        assertThat(cast.other().get("/api/conversations/" + conversation().id()).status())
                .isEqualTo(200);
    }

    @Test
    void byAPurchaseThatSomebodyElseCloses() {
        buyFrom("other-sales");
        assertThat(assignee()).isEqualTo("other-sales");
    }

    @Test
    void byAHandOverThatShowsItBefore() {
        String path = "/api/staff/only-sales/hand-over";
        assertThat(cast.manager().get(path).body())
                .isEqualTo("{\"clients\":1,\"brokers\":0,\"referrals\":1,\"follow_ups\":1,\"conversations\":1,"
                        + "\"waiting_conversations\":1}");

        assertThat(cast.manager().post(path, "{\"to\":\"other-sales\"}").status())
                .isEqualTo(200);

        assertThat(assignee()).isEqualTo("other-sales");
    }

    @Test
    void byALinkToAClientWhomSomebodyElseHas() {
        crm.deals().record(deal("other-sales", "19900000002"), "boss");
        ContactId others = new ContactId(jdbc.sql("select contact_id from contact where consultant = 'other-sales'")
                .query(String.class)
                .single());

        crm.links().linkFan(FAN, others, "was mistaken", "boss");
        assertThat(assignee()).isEqualTo("other-sales");
        crm.links().unlinkFan(FAN, others, "nobody's", "boss");
        assertThat(assignee()).as("until somebody has the fan").isEqualTo("other-sales");
    }

    @Test
    void notIfSomebodyElseHasTheConversationOrNobody() {
        give("only-content");
        exchange("other-sales");
        assertThat(assignee()).isEqualTo("only-content");

        conversations.close(conversation().id(), conversation().revision(), "only-content");
        exchange("third-sales");
        assertThat(assignee()).isNull();
    }

    @Test
    void notIfNothingComesOfIt() {
        assertThatThrownBy(() -> crm.database().inTransaction(() -> {
                    buyFrom("other-sales");
                    assertThat(assignee()).isEqualTo("other-sales");
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(assignee()).isEqualTo("only-sales");
        assertThat(holder()).isEqualTo("only-sales");
    }

    @Test
    void ofTwoWhoExchangeAtOnceTheLaterOneDecides() throws Exception {
        meanwhile(() -> exchange("other-sales"), () -> exchange("third-sales"));
    }

    @Test
    void ofAPurchaseAndAnExchangeAtOnceTheLaterOneDecides() throws Exception {
        meanwhile(() -> exchange("other-sales"), () -> buyFrom("third-sales"));
    }

    /** Commits the first only once the second waits for it. */
    private void meanwhile(Runnable first, Runnable second) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> earlier = threads.submit(() -> crm.database().inTransaction(() -> {
                first.run();
                done.countDown();
                return awaited(waited);
            }));
            assertThat(awaited(done)).isTrue();
            Future<?> later = threads.submit(second);
            await().atMost(SOON).until(() -> later.isDone() || somebodyWaits());
            waited.countDown();
            earlier.get();
            later.get();
        } finally {
            threads.shutdownNow();
        }
        assertThat(holder()).isEqualTo("third-sales");
        assertThat(assignee()).isEqualTo("third-sales");
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void exchange(String to) {
        crm.assignments().exchange(referral.id(), to, "no progress", "boss");
    }

    private void buyFrom(String consultant) {
        crm.deals().record(deal(consultant, "19900000001"), "boss");
    }

    private NewDeal deal(String consultant, String phone) {
        return new NewDeal(
                null,
                "bay",
                "1-101",
                Money.ofYuan(1_000_000),
                consultant,
                DealState.RESERVED,
                clock.instant(),
                List.of(NewBuyer.of(phone, "Wu")));
    }

    private void give(String account) {
        conversations.assign(conversation().id(), conversation().revision(), account, "boss");
    }

    private Conversation conversation() {
        return conversations.of(Set.of(FAN)).get(FAN);
    }

    private @Nullable String assignee() {
        return conversation().assignee();
    }

    private @Nullable String holder() {
        return crm.contacts().load(referral.contact()).consultant();
    }
}
