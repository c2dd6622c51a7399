package io.hearth.api.broker;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.contact.Names;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.PhoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows brokers with their names masked. */
@Component
public class BrokerItems {

    private final CrmRoom crm;

    BrokerItems(CrmRoom crm) {
        this.crm = crm;
    }

    /** As the programme's team sees them, with the numbers that are to be asked about. */
    List<BrokerItem> of(List<Broker> brokers) {
        Map<ContactId, String> names =
                crm.contacts().names(brokers.stream().map(Broker::contact).toList());
        Map<PhoneId, String> phones = crm.vault()
                .masked(brokers.stream()
                        .flatMap(broker -> Stream.ofNullable(broker.claimedPhone()))
                        .toList());
        return brokers.stream()
                .map(broker -> item(broker, names.getOrDefault(broker.contact(), "***"), phones))
                .toList();
    }

    public BrokerItem of(Broker broker) {
        return of(List.of(broker)).get(0).withoutClaim();
    }

    private static BrokerItem item(Broker broker, String name, Map<PhoneId, String> phones) {
        PhoneId claimed = broker.claimedPhone();
        return new BrokerItem(
                broker.id().toString(),
                broker.label(),
                Names.masked(name),
                broker.type(),
                broker.channel(),
                broker.recruiter(),
                broker.consultant(),
                broker.state(),
                broker.registeredAt(),
                claimed == null ? null : phones.getOrDefault(claimed, "***"));
    }
}
