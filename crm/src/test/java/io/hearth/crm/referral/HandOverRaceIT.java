package io.hearth.crm.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.domain.referral.DealState;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever gives a client away while a consultant leaves finds them gone: nothing is left with who has left. */
class HandOverRaceIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String LEFT_BEHIND = "select (select count(*) from contact where consultant = 'chen')"
            + " + (select count(*) from broker where consultant = 'chen')"
            + " + (select count(*) from referral where consultant = 'chen')"
            + " + (select count(*) from follow_up where consultant = 'chen' and closed_at is null)";

    private final CrmFixture crm = new CrmFixture();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Broker broker = crm.broker();

    @BeforeEach
    void brokersOwner() {
        crm.staff("successor", Duty.CONSULTANT, "north");
        crm.room.database().sql("update broker set consultant = 'chen'").update();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        crm.close();
    }

    @Test
    void aReferralThatComesMeanwhileGoesToTheSuccessor() throws Exception {
        duringHandOver(() -> crm.refer(broker, 1));
        assertThat(crm.count("select count(*) from referral where consultant = 'successor'"))
                .isEqualTo(1);
    }

    @Test
    void theCatchAllGivesTheSuccessorWhatWaited() throws Exception {
        crm.refer(broker, 1);
        crm.room.database().sql("delete from follow_up").update();
        crm.room.database().sql("update contact set consultant = null").update();
        crm.room
                .database()
                .sql("update referral set state = 'REFERRED', consultant = null")
                .update();

        duringHandOver(() -> crm.room.assignments().assignWaiting(10));

        assertThat(crm.count("select count(*) from referral where consultant = 'successor'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsExchangedToWhoLeaves() throws Exception {
        Referral referral = crm.refer(broker, 1, CrmFixture.PROJECT, "zhou");
        assertThat(duringHandOver(() -> crm.room.assignments().exchange(referral.id(), "chen", "why not", "boss")))
                .isEqualTo(CrmRefusal.UNKNOWN_STAFF);
    }

    @Test
    void aPurchaseOfWhoLeavesIsEnteredBySomebodyElse() throws Exception {
        crm.refer(broker, 1);
        assertThat(duringHandOver(() -> crm.deal("1-101", "chen", DealState.SIGNED, 1)))
                .isEqualTo(CrmRefusal.UNKNOWN_STAFF);
        assertThat(crm.count("select count(*) from deal")).isZero();
    }

    /** Commits the hand-over only once the act waits for it. */
    private Object duringHandOver(Runnable act) throws Exception {
        CountDownLatch handedOver = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        Future<?> handOver = threads.submit(() -> crm.room.database().inTransaction(() -> {
            crm.room.handOver().run("chen", "successor", "boss");
            handedOver.countDown();
            return awaited(waited);
        }));
        handedOver.await();
        Future<Object> attempt = threads.submit(() -> outcome(act));
        await().atMost(SOON).until(() -> attempt.isDone() || isWaiting());
        waited.countDown();
        handOver.get();
        Object outcome = attempt.get();
        assertThat(crm.count(LEFT_BEHIND)).as("left with who has left").isZero();
        return outcome;
    }

    private boolean isWaiting() {
        return crm.count("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                > 0;
    }

    private static Object outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (CrmRefusedException refused) {
            return refused.refusal();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
