package io.hearth.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.crm.CrmFixture;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.referral.Referral;
import io.hearth.domain.contact.PhoneNumber;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.referral.RecruitingChannel;
import io.hearth.store.trait.TraitQuery;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PeopleTraitsIT {

    /** An operator's own service number, nobody's. */
    private static final PhoneNumber IN_BEIJING = new PhoneNumber("+8613800138000");

    private static final PhoneNumber SOMEWHERE = new PhoneNumber("+8619900000001");

    private final CrmFixture crm = new CrmFixture();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void brokersAreToldByTheirTypeAndClientsByTheirCitiesAndNobodyByName() throws IOException, SQLException {
        Broker broker = crm.broker();
        Contact client = crm.room.contacts().createClient(CrmFixture.START);
        crm.room.links().linkPhone(IN_BEIJING, client.id(), "said so", "chen");
        crm.room.links().linkPhone(SOMEWHERE, client.id(), "said so", "chen");

        assertThat(told())
                .contains("fan:" + broker.openId() + " broker_type " + broker.type())
                .contains(client.subject() + " city 北京市")
                .hasLineCount(2);
    }

    @Test
    void citiesOfNumbersFromBeforeAreLookedUpOnce() throws IOException, SQLException {
        Contact client = crm.room.contacts().createClient(CrmFixture.START);
        crm.room.links().linkPhone(IN_BEIJING, client.id(), "said so", "chen");
        crm.room.links().linkPhone(SOMEWHERE, client.id(), "said so", "chen");
        crm.room.database().sql("update phone set city = null").update();
        assertThat(told()).isEmpty();

        assertThat(crm.room.phoneCities().fill(10)).isEqualTo(2);

        assertThat(told()).isEqualTo(client.subject() + " city 北京市\n");
        assertThat(crm.room.phoneCities().fill(10)).isZero();
    }

    @Test
    void clientsAreToldByTheirConsultantsTeamAndBrokersByTheirOwners() throws IOException, SQLException {
        Broker broker = crm.broker(RecruitingChannel.AGENCY, "recruiter");
        Referral referral = crm.refer(broker, 1, CrmFixture.PROJECT, "chen");
        Subject client = crm.room.contacts().load(referral.contact()).subject();

        assertThat(told()).contains("fan:" + broker.openId() + " team south\n").contains(client + " team north\n");

        crm.room.handOver().run("chen", "zhou", "boss");
        assertThat(told()).contains(client + " team south\n").doesNotContain("north");
    }

    private String told() throws IOException, SQLException {
        StringWriter lines = new StringWriter();
        try (Connection connection = crm.dataSource.getConnection()) {
            for (TraitQuery query : PeopleTraits.QUERIES) {
                query.write(connection, lines);
            }
        }
        return lines.toString();
    }
}
