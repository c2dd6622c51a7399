package io.hearth.crm.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.crm.staff.Duty;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void stepsAreKeptAndToldToClientAndBroker() {
        Referral referral = crm.refer(broker, 1);
        record(referral, ReferralState.CONTACTED);
        record(referral, ReferralState.VISITED);
        record(referral, ReferralState.CONTACTED);

        assertThat(crm.room.referralRows().load(referral.id()).state()).isEqualTo(ReferralState.VISITED);
        assertThat(crm.room.referralRows().steps(referral.id()))
                .extracting(ReferralRows.Step::state)
                .containsExactly("REFERRED", "ASSIGNED", "CONTACTED", "VISITED", "CONTACTED");
        assertThat(crm.told())
                .filteredOn(told -> told.subject().toString().startsWith("client:"))
                .extracting(Interaction::type)
                .containsExactly(
                        InteractionType.REFERRED, InteractionType.CALL, InteractionType.VISIT, InteractionType.CALL);
        assertThat(crm.told())
                .filteredOn(told -> told.subject().toString().equals("fan:" + broker.openId()))
                .filteredOn(told -> "referral_progress".equals(told.attributes().get("event")))
                .hasSize(3);
    }

    @Test
    void whatDoesNotLeadOnIsRefused() {
        Referral referral = crm.refer(broker, 1);
        record(referral, ReferralState.INVALID);

        assertThatThrownBy(() -> record(referral, ReferralState.CONTACTED))
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CrmRefusal.STATE));
        assertThatThrownBy(() -> record(referral, ReferralState.RESERVED)).hasMessageContaining("deal");
    }

    @Test
    void numbersInNotesAreMasked() {
        Referral referral = crm.refer(broker, 1);
        crm.room.progress().record(referral.id(), ReferralState.CONTACTED, "call wife 19900000002", "chen");
        assertThat(crm.room.referralRows().steps(referral.id()).get(2).note()).isEqualTo("call wife ***");
    }

    @Test
    void aFollowUpIsDueBeforeTheDayOfTheAssignmentEnds() {
        Referral referral = crm.refer(broker, 1);
        Instant midnight = Instant.parse("2026-11-02T16:00:00Z");

        assertThat(crm.room.followUps().openOf(String.valueOf(referral.consultant())))
                .singleElement()
                .extracting(FollowUps.FollowUp::dueAt)
                .isEqualTo(midnight);
        assertThat(crm.room.followUps().overdue(midnight.minusSeconds(1), 10)).isEmpty();
        assertThat(crm.room.followUps().overdue(midnight, 10)).hasSize(1);
        record(referral, ReferralState.CONTACTED);
        assertThat(crm.room.followUps().overdue(midnight, 10)).isEmpty();
    }

    @Test
    void aClientIsExchangedWithAllReferralsInWork() {
        Referral referral = crm.refer(broker, 1, CrmFixture.PROJECT, "chen");
        Referral moved = crm.room.assignments().exchange(referral.id(), "zhou", "no progress", "boss");

        assertThat(moved.consultant()).isEqualTo("zhou");
        assertThat(moved.assignedBy()).isEqualTo("BY_HAND");
        assertThat(crm.room.contacts().load(referral.contact()).consultant()).isEqualTo("zhou");
        assertThat(crm.room.followUps().openOf("chen")).isEmpty();
        assertThat(crm.room.followUps().openOf("zhou")).hasSize(1);
        assertThatThrownBy(() -> crm.room.assignments().exchange(referral.id(), "zhou", "again", "boss"))
                .isInstanceOf(CrmRefusedException.class);
    }

    @Test
    void aSuccessorTakesOverEverythingInOneStepWithHistory() {
        Referral one = crm.refer(broker, 1, CrmFixture.PROJECT, "chen");
        Referral two = crm.refer(broker, 2, CrmFixture.PROJECT, "chen");
        record(two, ReferralState.CONTACTED);
        crm.staff("successor", Duty.CONSULTANT, "north");
        crm.clock.advance(Duration.ofDays(1));

        HandOver.Report report = crm.room.handOver().run("chen", "successor", "boss");

        assertThat(report).isEqualTo(new HandOver.Report(2, 0, 2));
        assertThat(crm.room.referralRows().load(one.id()).consultant()).isEqualTo("successor");
        assertThat(crm.room.followUps().openOf("successor"))
                .singleElement()
                .extracting(FollowUps.FollowUp::dueAt)
                .isEqualTo(Instant.parse("2026-11-03T16:00:00Z"));
        assertThat(crm.count("select count(*) from assignment where reason = 'HAND_OVER' and from_consultant = 'chen'"))
                .isEqualTo(4);
        assertThatThrownBy(() -> crm.refer(broker, 3, CrmFixture.PROJECT, "chen"))
                .isInstanceOf(CrmRefusedException.class);
    }

    @Test
    void aHandOverToOneselfOrToNobodyChangesNothing() {
        crm.refer(broker, 1, CrmFixture.PROJECT, "chen");
        assertThatThrownBy(() -> crm.room.handOver().run("chen", "chen", "boss"))
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CrmRefusal.SAME_PERSON));
        assertThatThrownBy(() -> crm.room.handOver().run("chen", "nobody", "boss"))
                .isInstanceOf(CrmRefusedException.class);
        assertThat(crm.count("select count(*) from contact where consultant = 'chen'"))
                .isEqualTo(1);
    }

    private Referral record(Referral referral, ReferralState to) {
        return crm.room.progress().record(referral.id(), to, "", "chen");
    }
}
