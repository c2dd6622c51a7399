package io.hearth.crm.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.money.Money;
import io.hearth.domain.referral.DealState;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerDeskIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void whoIsResumedIsWhereTheyWereBefore() {
        assertThat(suspendAndResume().state()).isEqualTo(BrokerState.REGISTERED);
        crm.room.brokerDesk().confirm(broker.id(), "boss");
        assertThat(suspendAndResume().state()).isEqualTo(BrokerState.ACTIVE);
    }

    @Test
    void whoWasForgottenIsNotResumed() {
        crm.room.forgetting().begin(broker.contact(), List.of(), "boss");
        assertStateRefused(() -> crm.room.brokerDesk().resume(broker.id(), "by mistake", "boss"));
    }

    @Test
    void whoWasNeverConfirmedIsNotPaidWhateverTheirState() {
        UUID entry = earn();
        crm.room.brokerDesk().suspend(broker.id(), "to be looked at", "boss");
        assertStateRefused(() -> crm.room.rewards().approve(entry, "boss"));

        crm.room
                .database()
                .sql("update reward_entry set state = 'APPROVED', approved_by = 'boss', approved_at = now()")
                .update();
        assertStateRefused(() -> crm.room.rewards().pay(entry, "cashier"));
    }

    private UUID earn() {
        crm.scheme(Money.ofYuan(1_000));
        crm.refer(broker, 1);
        crm.deal("1-101", "chen", DealState.SIGNED, 1);
        return crm.room.rewardRows().ofBroker(broker.id()).get(0).id();
    }

    private Broker suspendAndResume() {
        crm.room.brokerDesk().suspend(broker.id(), "many wrong numbers", "boss");
        return crm.room.brokerDesk().resume(broker.id(), "settled", "boss");
    }

    private static void assertStateRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(CrmRefusal.STATE));
    }
}
