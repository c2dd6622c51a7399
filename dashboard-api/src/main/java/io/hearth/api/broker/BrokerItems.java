package io.hearth.api.broker;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.broker.Broker;
import io.hearth.crm.contact.Names;
import io.hearth.domain.contact.ContactId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows brokers with their names masked. */
@Component
public class BrokerItems {

    private final CrmRoom crm;

    BrokerItems(CrmRoom crm) {
        this.crm = crm;
    }

    List<BrokerItem> of(List<Broker> brokers) {
        Map<ContactId, String> names =
                crm.contacts().names(brokers.stream().map(Broker::contact).toList());
        return brokers.stream()
                .map(broker -> item(broker, names.getOrDefault(broker.contact(), "***")))
                .toList();
    }

    public BrokerItem of(Broker broker) {
        return of(List.of(broker)).get(0);
    }

    private static BrokerItem item(Broker broker, String name) {
        return new BrokerItem(
                broker.id().toString(),
                broker.label(),
                Names.masked(name),
                broker.type(),
                broker.channel(),
                broker.recruiter(),
                broker.consultant(),
                broker.state(),
                broker.registeredAt());
    }
}
