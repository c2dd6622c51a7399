package io.hearth.crm.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.referral.Referral;
import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.referral.BrokerType;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.store.link.ContactLinks;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistrationIT {

    private static final OpenId FAN = new OpenId("oClient");

    private final CrmFixture crm = new CrmFixture();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void aBrokerWaitsForConfirmationAndThenGetsACode() {
        Broker broker = crm.broker();
        assertThat(broker.state()).isEqualTo(BrokerState.REGISTERED);
        assertThat(crm.room.brokers().waiting()).containsExactly(broker);
        assertThatThrownBy(() -> crm.room.brokerDesk().confirm(broker.id(), "broker1"))
                .hasMessageContaining("themselves");

        Broker confirmed = crm.room.brokerDesk().confirm(broker.id(), "boss");

        assertThat(confirmed.state()).isEqualTo(BrokerState.ACTIVE);
        assertThat(confirmed.codeUrl()).endsWith(broker.scene());
        assertThat(crm.room.brokers().waiting()).isEmpty();
        assertRefused(CrmRefusal.STATE, () -> crm.room.brokerDesk().confirm(broker.id(), "boss"));
    }

    @Test
    void anExistingClientWhoRegistersStaysWithTheirConsultantOnceTheirNumberIsConfirmed() {
        Referral client = crm.refer(crm.broker(), 1, CrmFixture.PROJECT, "zhou");
        Broker broker = crm.room.registration().register(newBroker(FAN, 1, RecruitingChannel.MENU, null));

        Broker confirmed = crm.room.brokerDesk().confirm(broker.id(), true, "boss");

        assertThat(confirmed.contact()).isEqualTo(client.contact());
        assertThat(confirmed.consultant()).isEqualTo("zhou");
        assertThat(confirmed.claimedPhone()).isNull();
        assertThat(contactOf(FAN)).isEqualTo(client.contact());
        assertThat(crm.count("select count(*) from consent where contact_id = '" + client.contact() + "'"))
                .isEqualTo(1);
    }

    @Test
    void somebodyElsesNumberIsOnlyClaimedUntilAPersonHasAsked() {
        Referral client = crm.refer(crm.broker(), 1, CrmFixture.PROJECT, "zhou");

        Broker broker = crm.room.registration().register(newBroker(FAN, 1, RecruitingChannel.MENU, null));

        assertThat(broker.claimedPhone()).isEqualTo(client.phone());
        assertThat(broker.contact()).isNotEqualTo(client.contact());
        assertThat(broker.consultant()).isNull();
        assertThat(contactOf(FAN)).isEqualTo(broker.contact());
        assertThat(crm.room.vault().of(broker.contact())).isEmpty();
        assertRefused(CrmRefusal.CLAIM_OPEN, () -> crm.room.brokerDesk().confirm(broker.id(), "boss"));
        assertThat(crm.room.brokers().load(broker.id())).isEqualTo(broker);
    }

    @Test
    void aNumberThatWasOnlyTriedStaysWithItsOwner() {
        Referral client = crm.refer(crm.broker(), 1, CrmFixture.PROJECT, "zhou");
        Broker broker = crm.room.registration().register(newBroker(FAN, 1, RecruitingChannel.MENU, null));

        Broker confirmed = crm.room.brokerDesk().confirm(broker.id(), false, "boss");

        assertThat(confirmed.state()).isEqualTo(BrokerState.ACTIVE);
        assertThat(confirmed.contact()).isEqualTo(broker.contact());
        assertThat(confirmed.claimedPhone()).isNull();
        assertThat(contactOf(FAN)).isNotEqualTo(client.contact());
        assertThat(crm.room.vault().of(client.contact())).containsExactly(client.phone());
    }

    @Test
    void oneNumberThatTwoClaimIsOneBrokers() {
        crm.refer(crm.broker(), 1);
        Broker first = crm.room.registration().register(newBroker(FAN, 1, RecruitingChannel.MENU, null));
        Broker second =
                crm.room.registration().register(newBroker(new OpenId("oOther"), 1, RecruitingChannel.MENU, null));
        crm.room.brokerDesk().confirm(first.id(), true, "boss");

        assertRefused(CrmRefusal.ALREADY_BROKER, () -> crm.room.brokerDesk().confirm(second.id(), true, "boss"));
        assertThat(crm.room.brokers().load(second.id())).isEqualTo(second);
    }

    private Object contactOf(OpenId fan) {
        return crm.room.database().inTransaction(() -> crm.room
                .database()
                .onConnection(connection -> ContactLinks.resolve(connection, Subject.fan(fan))));
    }

    @Test
    void oneFanAndOneNumberAreOneBroker() {
        OpenId fan = new OpenId("oTwice");
        crm.room.registration().register(newBroker(fan, 1, RecruitingChannel.MENU, null));
        assertRefused(
                CrmRefusal.ALREADY_BROKER,
                () -> crm.room.registration().register(newBroker(fan, 2, RecruitingChannel.MENU, null)));
        assertRefused(CrmRefusal.ALREADY_BROKER, () -> crm.room
                .registration()
                .register(newBroker(new OpenId("oOther"), 1, RecruitingChannel.MENU, null)));
        assertThat(crm.count("select count(*) from broker")).isEqualTo(1);
        assertThat(crm.count("select count(*) from phone")).isEqualTo(1);
    }

    @Test
    void recruitersAndConsentAreAskedFor() {
        assertRefused(CrmRefusal.RECRUITER, () -> newBroker(new OpenId("o"), 1, RecruitingChannel.AGENCY, null));
        assertRefused(CrmRefusal.RECRUITER, () -> newBroker(new OpenId("o"), 1, RecruitingChannel.MENU, "recruiter"));
        assertRefused(CrmRefusal.UNKNOWN_STAFF, () -> crm.room
                .registration()
                .register(newBroker(new OpenId("o"), 1, RecruitingChannel.AGENCY, "chen")));
        assertRefused(CrmRefusal.CONSENT_WANTED, () -> crm.room
                .registration()
                .register(new NewBroker(
                        new OpenId("o"),
                        "Name",
                        CrmFixture.phone(1),
                        BrokerType.EMPLOYEE,
                        RecruitingChannel.MENU,
                        null,
                        "no-such-version",
                        null)));
        assertThat(crm.count("select count(*) from contact")).isZero();
    }

    @Test
    void theFirstCodeThatBroughtAFanCounts() {
        Broker one = crm.broker();
        Broker two = crm.broker();
        OpenId fan = new OpenId("oFan");

        assertThat(crm.room.brokerDesk().fanCame(fan, one.scene(), CrmFixture.START))
                .contains(one);
        crm.room.brokerDesk().fanCame(fan, two.scene(), CrmFixture.START);
        assertThat(crm.room.brokerDesk().fanCame(one.openId(), one.scene(), CrmFixture.START))
                .isEmpty();
        assertThat(crm.room.brokerDesk().fanCame(fan, "other_scene", CrmFixture.START))
                .isEmpty();
        assertThat(crm.count("select count(*) from broker_fan where broker_id = '" + one.id() + "'"))
                .isEqualTo(1);
    }

    private static NewBroker newBroker(OpenId fan, int phone, RecruitingChannel channel, @Nullable String recruiter) {
        return new NewBroker(
                fan, "Name", CrmFixture.phone(phone), BrokerType.OWNER, channel, recruiter, "2026-01", null);
    }

    private static void assertRefused(CrmRefusal refusal, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(CrmRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
    }
}
