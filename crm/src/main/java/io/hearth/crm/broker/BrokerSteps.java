package io.hearth.crm.broker;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.referral.BrokerId;
import java.time.Instant;

/** The history of brokers. */
final class BrokerSteps {

    private BrokerSteps() {}

    static void add(Database database, BrokerId broker, String what, String reason, String author, Instant at) {
        database.sql("insert into broker_step (broker_id, what, reason, author, at) values (?, ?, ?, ?, ?)")
                .params(broker.value(), what, reason, author, Database.at(at))
                .update();
    }
}
