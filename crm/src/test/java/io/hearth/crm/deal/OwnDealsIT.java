package io.hearth.crm.deal;

import static io.hearth.crm.CrmFixture.PROJECT;
import static io.hearth.crm.CrmFixture.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What consultants record themselves. */
class OwnDealsIT {

    private final CrmFixture crm = new CrmFixture();
    private final Referral chens = crm.refer(crm.broker(), 1, PROJECT, "chen");

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aColleaguesClientIsNotTakenOverByAPurchase() {
        assertHeld(NewBuyer.of(phone(1), null));
        assertHeld(new NewBuyer(phone(2), "Wang", chens.contact(), "mother of the client"));

        assertThat(crm.room.contacts().load(chens.contact()).consultant()).isEqualTo("chen");
        assertThat(crm.count("select count(*) from deal")).isZero();
        assertThat(crm.count("select count(*) from contact_tie")).isZero();
    }

    @Test
    void onesOwnClientAndNewOnesAreRecorded() {
        crm.room.deals().recordOwn(deal("chen", NewBuyer.of(phone(1), null), NewBuyer.of(phone(3), "Li")));
        assertThat(crm.count("select count(*) from contact where consultant = 'chen'"))
                .isEqualTo(2);
    }

    @Test
    void whatAManagerRecordsMovesTheClientAndIsInTheHistory() {
        crm.room.deals().record(deal("zhou", NewBuyer.of(phone(1), null)), "boss");

        assertThat(crm.room.contacts().load(chens.contact()).consultant()).isEqualTo("zhou");
        assertThat(crm.count("select count(*) from assignment where reason = 'DEAL' and author = 'boss'"
                        + " and from_consultant = 'chen' and to_consultant = 'zhou'"))
                .isEqualTo(2);
    }

    private void assertHeld(NewBuyer buyer) {
        assertThatThrownBy(() -> crm.room.deals().recordOwn(deal("zhou", buyer)))
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CrmRefusal.HELD_BY_COLLEAGUE));
    }

    private NewDeal deal(String consultant, NewBuyer... buyers) {
        return new NewDeal(
                null,
                PROJECT,
                "3-101",
                Money.ofYuan(1_000_000),
                consultant,
                DealState.SIGNED,
                crm.clock.instant(),
                List.of(buyers));
    }
}
