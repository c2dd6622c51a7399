package io.hearth.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.attribution.ReplayReport;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.programme.ProgrammeSettings;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.referral.ReferralRows;
import io.hearth.crm.staff.Duty;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StandingPurchasesIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();
    private final Referral client = crm.refer(broker, 1, CrmFixture.PROJECT, "chen");

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void whoGivesOneOfTwoFlatsBackHasStillBoughtTheOther() {
        Deal signed = crm.deal("1-101", "chen", DealState.SIGNED, 1);
        crm.deal("1-102", "chen", DealState.SIGNED, 1);

        cancel(signed);

        assertThat(state()).isEqualTo(ReferralState.SIGNED);
    }

    @Test
    void whereTheOtherHasNotComeSoFarBothStepsAreTold() {
        Deal signed = crm.deal("1-101", "chen", DealState.SIGNED, 1);
        Deal reserved = crm.deal("1-102", "chen", DealState.RESERVED, 1);
        assertThat(state()).isEqualTo(ReferralState.SIGNED);

        cancel(signed);
        assertThat(state()).isEqualTo(ReferralState.RESERVED);
        cancel(reserved);
        assertThat(state()).isEqualTo(ReferralState.CANCELLED);

        assertThat(crm.room.referralRows().steps(client.id()))
                .extracting(ReferralRows.Step::state)
                .endsWith("SIGNED", "CANCELLED", "RESERVED", "CANCELLED");
    }

    @Test
    void aContractDoesNotTakeTheClientBackFromWhoHasThemSince() {
        Deal deal = crm.deal("1-101", "chen", DealState.RESERVED, 1);
        crm.staff("successor", Duty.CONSULTANT, "north");
        crm.room.handOver().run("chen", "successor", "boss");
        crm.staff("chen", Duty.CONSULTANT, "north");

        crm.room.deals().advance(deal.id(), DealState.SIGNED, crm.clock.instant(), "boss");
        crm.room.deals().judgeAgain(deal.id(), "boss");

        assertThat(crm.room.contacts().load(client.contact()).consultant()).isEqualTo("successor");
        assertThat(crm.room.referralRows().load(client.id()).consultant()).isEqualTo("successor");
    }

    /** Earned with the reservation: what moves is the whole reward, though nothing is signed. */
    @Test
    void aReplayCountsTheMoneyBySettingsOfTheDeal() {
        crm.scheme(Money.ofYuan(1_000));
        crm.room
                .programme()
                .change(new ProgrammeSettings(null, null, null, false, false, 30, DealState.RESERVED), "boss");
        crm.clock.advance(Duration.ofDays(5));
        crm.deal("1-101", "chen", DealState.RESERVED, 1);
        crm.room
                .programme()
                .change(new ProgrammeSettings(null, null, null, false, false, 30, DealState.SIGNED), "boss");
        crm.clock.advance(Duration.ofDays(5));
        crm.deal("1-102", "chen", DealState.RESERVED, 1);

        ReplayReport none = crm.room.replay().run(AttributionTerms.DEFAULT);
        ReplayReport expired = crm.room.replay().run(new AttributionTerms(1, null, null, false));

        assertThat(none.changed()).isZero();
        assertThat(expired.changed()).isEqualTo(2);
        assertThat(expired.moved()).isEqualTo(Money.ofYuan(1_000));
        assertThat(expired.changes())
                .extracting(ReplayReport.Change::rewards)
                .containsExactlyInAnyOrder(Map.of(broker.id(), Money.ofYuan(-1_000)), Map.of());
    }

    private void cancel(Deal deal) {
        crm.room.deals().advance(deal.id(), DealState.CANCELLED, crm.clock.instant(), "boss");
    }

    private ReferralState state() {
        return crm.room.referralRows().load(client.id()).state();
    }
}
