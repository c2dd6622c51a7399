package io.hearth.crm.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.referral.ReferralState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnomaliesIT {

    private final CrmFixture crm = new CrmFixture();
    private final Broker broker = crm.broker();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void numbersThatFollowEachOtherAreFlaggedOnce() {
        crm.refer(broker, 10);
        crm.refer(broker, 12);
        crm.refer(broker, 100);
        assertThat(look()).isZero();

        Referral middle = crm.refer(broker, 11);

        assertThat(look()).isEqualTo(3);
        assertThat(look()).isZero();
        assertThat(crm.room.anomalies().open(10))
                .extracting(Flag::kind, Flag::figure)
                .containsOnly(tuple(AnomalyKind.SEQUENTIAL_NUMBERS, 3));
        crm.room.anomalies().decide(middle.id(), AnomalyKind.SEQUENTIAL_NUMBERS, false, "boss");
        assertThat(crm.room.anomalies().open(10)).hasSize(2);
        assertThatThrownBy(() -> crm.room.anomalies().decide(middle.id(), AnomalyKind.SEQUENTIAL_NUMBERS, true, "boss"))
                .isInstanceOf(CrmRefusedException.class);
    }

    @Test
    void aClientWhoWasForgottenDoesNotEndTheSearch() {
        Referral forgotten = crm.refer(broker, 50);
        for (int number = 10; number < 13; number++) {
            crm.refer(broker, number);
        }
        crm.room.forgetting().begin(forgotten.contact(), List.of(), "boss");

        assertThat(look()).isEqualTo(3);
    }

    @Test
    void manyInAnHourAreABurst() {
        for (int i = 0; i < 10; i++) {
            crm.refer(broker, 100 + i * 7);
            crm.clock.advance(Duration.ofMinutes(i == 0 ? 70 : 5));
        }
        assertThat(look()).isZero();

        crm.refer(broker, 500);

        assertThat(look()).isEqualTo(10);
        assertThat(crm.room.anomalies().open(20)).extracting(Flag::kind).containsOnly(AnomalyKind.BURST);
    }

    @Test
    void aClientWhoWasOnTheSiteAlreadyAndTheBrokerThemselvesAreFlagged() {
        Referral visited = crm.refer(broker, 1);
        Referral later = crm.refer(broker, 5);
        crm.room.links().linkPhone(number(9), broker.contact(), "second number", "chen");
        crm.refer(broker, 9);
        crm.clock.advance(Duration.ofMinutes(7));
        crm.room.progress().record(visited.id(), ReferralState.VISITED, "", "chen");
        crm.clock.advance(Duration.ofMinutes(30));
        crm.room.progress().record(later.id(), ReferralState.VISITED, "", "chen");

        look();

        assertThat(crm.room.anomalies().open(10))
                .extracting(Flag::kind, Flag::figure)
                .containsExactlyInAnyOrder(
                        tuple(AnomalyKind.MINUTES_BEFORE_VISIT, 7), tuple(AnomalyKind.SELF_REFERRAL, 1));
    }

    private static PhoneNumber number(int number) {
        return new PhoneNumber("+86" + CrmFixture.phone(number));
    }

    private int look() {
        return crm.room.anomalies().look(CrmFixture.START);
    }
}
