package io.hearth.crm.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.contact.Contact;
import io.hearth.crm.deal.NewBuyer;
import io.hearth.crm.deal.NewDeal;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import io.hearth.domain.referral.PhoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForgettingIT {

    private static final PhoneNumber NUMBER = new PhoneNumber("+8619900000001");

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();
    private final Referral referral = crm.refer(broker, 1);

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aNumberThatIsSomebodyElsesNowIsKept() {
        PhoneId phone = referral.phone();
        Contact heir = crm.room.contacts().createClient(CrmFixture.START);
        crm.room.links().unlinkPhone(phone, referral.contact(), "number was given back", "chen");
        crm.room.links().linkPhone(NUMBER, heir.id(), "has it now", "chen");

        forget(referral);

        assertThat(crm.room.vault().masked(List.of(phone))).containsKey(phone);
        assertThat(crm.room.vault().find(NUMBER)).isPresent();
    }

    @Test
    void numbersOfTheirsThatAreNobodysNowAreForgotten() {
        crm.room.links().unlinkPhone(referral.phone(), referral.contact(), "was given back", "chen");
        forget(referral);
        assertThat(crm.room.vault().find(NUMBER)).isEmpty();
        assertThat(crm.count("select count(*) from phone where erased_at is not null and city is not null"))
                .isZero();
    }

    @Test
    void theEvidenceOfTheirTiesIsForgottenInDecisionsToo() {
        sell(new NewBuyer(CrmFixture.phone(2), "Li", referral.contact(), "mother of the client"));
        forget(referral);
        assertThat(crm.count("select count(*) from attribution where evidence::text like '%mother%'"))
                .isZero();
        assertThat(crm.count("select count(*) from attribution where jsonb_array_length(evidence -> 'ties') = 1"))
                .isEqualTo(1);
    }

    @Test
    void whatWasSaidOfABrokerIsForgotten() {
        crm.room.brokerDesk().suspend(broker.id(), "lives with a client", "boss");
        crm.room.forgetting().begin(broker.contact(), List.of(), "boss");
        assertThat(crm.count("select count(*) from broker_step where reason like '%lives%'"))
                .isZero();
    }

    private void forget(Referral whose) {
        crm.room.forgetting().begin(whose.contact(), List.of(), "boss");
    }

    private void sell(NewBuyer buyer) {
        NewDeal deal = new NewDeal(
                null,
                CrmFixture.PROJECT,
                "1-101",
                Money.ofYuan(1_000_000),
                "chen",
                DealState.SIGNED,
                crm.clock.instant(),
                List.of(buyer));
        crm.room.deals().record(deal, "seller");
    }
}
