package io.hearth.api.erasure;

import io.hearth.crm.CrmRoom;
import io.hearth.crm.erasure.Forgetting.Order;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.ingest.callback.CallbackErasure;
import io.hearth.ingest.erasure.IndexedTraces;
import io.hearth.ingest.erasure.Traces;
import io.hearth.push.erasure.PushErasure;
import io.hearth.push.postgres.Database;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.link.Erasures;
import io.hearth.store.postgres.Transactions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Forgets people, room by room. First nothing new about them comes in, then what is there goes. Every step may be taken
 * twice; what was cut off is gone on with by {@link #resume}.
 */
@Component
public class PersonErasure {

    private static final Logger LOG = LoggerFactory.getLogger(PersonErasure.class);

    /** An import that waits for Elasticsearch takes longer; its traces go with the next time. */
    private static final Duration PATIENCE_WITH_WRITERS = Duration.ofSeconds(2);

    private final CrmRoom crm;
    private final CallbackErasure callbacks;
    private final Transactions transactions;
    private final PushErasure push;
    private final IndexedTraces indexed;

    PersonErasure(
            CrmRoom crm,
            CallbackErasure callbacks,
            DataSource dataSource,
            ElasticConnection elastic,
            IndexNames names) {
        this.crm = crm;
        this.callbacks = callbacks;
        this.transactions = new Transactions(dataSource);
        this.push = new PushErasure(new Database(dataSource));
        this.indexed = new IndexedTraces(elastic, names);
    }

    /**
     * Forgets one person.
     *
     * @return whether anybody knew such a contact
     */
    boolean erase(ContactId contact, String actor) throws IOException, SQLException {
        Optional<Order> order = crm.forgetting().begin(contact, indexed.subjectsOf(contact), actor);
        if (order.isPresent()) {
            goOn(order.get());
        }
        return order.isPresent();
    }

    /**
     * Goes on with what was cut off.
     *
     * @return how many were brought to their end
     */
    public int resume() {
        int finished = 0;
        for (Order order : crm.forgetting().unfinished()) {
            try {
                finished += goOn(order) ? 1 : 0;
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.warn(
                        "the erasure of a contact waits for its servers: {}",
                        e.getClass().getSimpleName());
            }
        }
        return finished;
    }

    /** Whether nothing is left. */
    private boolean goOn(Order order) throws IOException, SQLException {
        Set<OpenId> fans = order.subjects().stream()
                .filter(subject -> subject.kind() == Subject.Kind.FAN)
                .map(subject -> new OpenId(subject.key()))
                .collect(Collectors.toSet());
        // The visits and windows first: looking through the inbox takes long, and whoever drains meanwhile acts on
        // them.
        boolean nobodyWrites =
                transactions.run(connection -> Erasures.awaitThoseWhoAsked(connection, PATIENCE_WITH_WRITERS));
        transactions.run(connection -> {
            Traces.remove(connection, order.subjects());
            return order;
        });
        callbacks.erase(fans);
        boolean gone = push.erase(fans);
        indexed.remove(order.contact(), order.subjects());
        if (gone && nobodyWrites) {
            crm.forgetting().finished(order.contact());
        } else {
            LOG.info("the erasure of a contact is gone through once more: something about them is on its way");
        }
        return gone && nobodyWrites;
    }
}
