package io.hearth.crm.referral;

import static io.hearth.crm.CrmFixture.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReferralsIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker first = crm.broker();
    private final Broker second = crm.broker();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aReferralIsAssignedAtOnceAndToldWithoutPersonalData() {
        Referral referral = crm.refer(first, 1);

        assertThat(referral.state()).isEqualTo(ReferralState.ASSIGNED);
        assertThat(referral.assignedBy()).isEqualTo("LOAD");
        List<Interaction> told = crm.told();
        assertThat(told)
                .extracting(Interaction::type)
                .contains(InteractionType.REFERRED, InteractionType.REFERRAL_MADE);
        assertThat(told.toString()).doesNotContain("1990000").doesNotContain("Client");
        assertThat(crm.room.referralRows().clientNames(List.of(referral.id()))).containsValue("Client 1");
    }

    @Test
    void theSecondComerIsRefusedWithoutLearningWhoWasFirst() {
        crm.refer(first, 1);

        assertThatThrownBy(() -> crm.room
                        .referrals()
                        .register(new NewReferral(second.id(), "Other", "+86 199-0000-0001", PROJECT, null)))
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(CrmRefusal.ALREADY_REFERRED);
                    assertThat(refused.sentence()).doesNotContain(first.label()).doesNotContain("you");
                });
        assertThat(crm.count("select count(*) from referral")).isEqualTo(1);
        assertRefused(CrmRefusal.ALREADY_REFERRED, () -> crm.refer(first, 1));
    }

    @Test
    void ofManyWhoReferTheSameNumberAtOnceTheDatabaseLetsOneThrough() throws Exception {
        int brokers = 8;
        List<Broker> all = new ArrayList<>();
        for (int i = 0; i < brokers; i++) {
            all.add(crm.broker());
        }
        for (int phone = 1; phone <= 5; phone++) {
            assertThat(winners(all, phone)).isEqualTo(1);
        }
        assertThat(crm.count("select count(*) from referral")).isEqualTo(5);
        assertThat(crm.count("select count(*) from contact where subject like 'client:%'"))
                .isEqualTo(5);
    }

    private int winners(List<Broker> brokers, int phone) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(brokers.size());
        CyclicBarrier together = new CyclicBarrier(brokers.size());
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (Broker broker : brokers) {
                attempts.add(threads.submit(() -> {
                    together.await();
                    return registers(broker, phone);
                }));
            }
            int winners = 0;
            for (Future<Boolean> attempt : attempts) {
                winners += attempt.get() ? 1 : 0;
            }
            return winners;
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean registers(Broker broker, int phone) {
        try {
            crm.refer(broker, phone);
            return true;
        } catch (CrmRefusedException refused) {
            assertThat(refused.refusal()).isEqualTo(CrmRefusal.ALREADY_REFERRED);
            return false;
        }
    }

    @Test
    void aNumberMayBeReferredAgainWhenItsValidityHasEnded() {
        crm.room.programme().change(settings(30, false, false), "boss");
        Referral referral = crm.refer(first, 1);
        assertThat(referral.validUntil()).isEqualTo(referral.referredAt().plus(Duration.ofDays(30)));

        crm.clock.advance(Duration.ofDays(30).minusSeconds(5));
        assertRefused(CrmRefusal.ALREADY_REFERRED, () -> crm.refer(second, 1));
        crm.clock.advance(Duration.ofSeconds(5));
        assertThat(crm.refer(second, 1).contact()).isEqualTo(referral.contact());
    }

    @Test
    void byProjectANumberMayBeReferredOnceForEach() {
        crm.room.programme().change(settings(null, true, false), "boss");
        crm.refer(first, 1, PROJECT, null);
        crm.refer(second, 1, "hill", null);
        assertRefused(CrmRefusal.ALREADY_REFERRED, () -> crm.refer(second, 1, PROJECT, null));

        // Over all projects again, the first holds the number.
        crm.room.programme().change(settings(null, false, false), "boss");
        assertRefused(CrmRefusal.ALREADY_REFERRED, () -> crm.refer(second, 1, "hill", null));
        assertThat(crm.count("select count(*) from referral_claim")).isEqualTo(1);
    }

    @Test
    void clientsWhomSalesHoldsAreRefusedOnlyIfTheProgrammeSaysSo() {
        Referral referral = crm.refer(first, 1);
        crm.room.progress().record(referral.id(), ReferralState.INVALID, "wrong number", "chen");
        crm.refer(second, 1);
        crm.room.programme().change(settings(null, true, true), "boss");
        assertRefused(CrmRefusal.HELD_BY_SALES, () -> crm.refer(first, 1, "hill", null));
    }

    @Test
    void outsideItsDatesTheProgrammeTakesNoReferrals() {
        ProgrammeSettings over = new ProgrammeSettings(
                null, null, crm.clock.instant().plusSeconds(60), false, false, 30, DealState.SIGNED);
        crm.room.programme().change(over, "boss");
        crm.refer(first, 1);
        crm.clock.advance(Duration.ofSeconds(60));
        assertRefused(CrmRefusal.PROGRAMME_CLOSED, () -> crm.refer(first, 2));
    }

    @Test
    void whoIsSuspendedCannotRefer() {
        crm.room.brokerDesk().suspend(first.id(), "many wrong numbers", "boss");
        assertRefused(CrmRefusal.BROKER_NOT_ACTIVE, () -> crm.refer(first, 1));
        crm.room.brokerDesk().resume(first.id(), "settled", "boss");
        crm.refer(first, 1);
    }

    @Test
    void aConsultantIsFoundInTheProgrammesOrder() {
        Broker recruited = crm.broker(RecruitingChannel.AGENCY, "recruiter");
        Referral byTeam = crm.refer(recruited, 1);
        Referral chosen = crm.refer(recruited, 2, PROJECT, "chen");
        crm.room.progress().record(chosen.id(), ReferralState.INVALID, "", "chen");
        Referral existing = crm.refer(first, 2, PROJECT, "zhou");
        Referral byLoad = crm.refer(first, 3);

        assertThat(List.of(byTeam, chosen, existing, byLoad))
                .extracting(Referral::consultant, Referral::assignedBy)
                .containsExactly(
                        tuple("zhou", "RECRUITERS_TEAM"),
                        tuple("chen", "CHOSEN"),
                        tuple("chen", "EXISTING"),
                        // Both have one open follow-up; who waited longer for a client is next.
                        tuple("zhou", "LOAD"));
    }

    @Test
    void whatNobodyCouldTakeIsAssignedByTheDailyCatchAll() {
        crm.room.database().sql("update staff_member set left_at = now()").update();
        assertThat(crm.refer(first, 1).state()).isEqualTo(ReferralState.REFERRED);
        assertThat(crm.room.assignments().assignWaiting(100)).isZero();

        crm.room.database().sql("update staff_member set left_at = null").update();
        assertThat(crm.room.assignments().assignWaiting(100)).isEqualTo(1);
        assertThat(crm.room.assignments().assignWaiting(100)).isZero();
    }

    @Test
    void badNumbersNamesAndProjectsAreRefusedAndNothingIsKept() {
        assertRefused(CrmRefusal.UNKNOWN_PROJECT, () -> crm.refer(first, 1, "nowhere", null));
        assertRefused(CrmRefusal.UNKNOWN_STAFF, () -> crm.refer(first, 1, PROJECT, "nobody"));
        assertRefused(
                CrmRefusal.PHONE_NOT_MOBILE,
                () -> crm.room.referrals().register(new NewReferral(first.id(), "x", "010-12345678", PROJECT, null)));
        assertRefused(CrmRefusal.TEXT, () -> new NewReferral(first.id(), "\ud83d", CrmFixture.phone(1), PROJECT, null));
        assertThat(crm.count("select count(*) from referral")).isZero();
        crm.room.referrals().register(new NewReferral(first.id(), "王小明 🏠 نور", CrmFixture.phone(1), PROJECT, null));
    }

    private static ProgrammeSettings settings(@Nullable Integer days, boolean perProject, boolean refuseHeld) {
        return new ProgrammeSettings(days, null, null, perProject, refuseHeld, 30, DealState.SIGNED);
    }

    private static void assertRefused(CrmRefusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
