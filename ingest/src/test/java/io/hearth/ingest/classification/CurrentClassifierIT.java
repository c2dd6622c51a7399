package io.hearth.ingest.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.MessageClass;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.classification.ClassificationRuleVersions;
import io.hearth.store.postgres.Transactions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentClassifierIT {

    @Test
    void rulesThatPeopleSavedHoldFromTheNextBatchOnAndBrokenOnesNever() throws Exception {
        try (TestRoom room = TestRoom.open()) {
            Transactions transactions = new Transactions(room.dataSource());
            CurrentClassifier current = new CurrentClassifier();
            assertThat(classOf(transactions, current, "首付多少")).isEqualTo(MessageClass.PRICE);

            ClassificationRules praiseOnly = new ClassificationRules(
                    0,
                    3,
                    List.of(),
                    0,
                    List.of(),
                    ClassificationRules.DEFAULT.rules().stream()
                            .filter(rule -> rule.target() == MessageClass.PRAISE)
                            .toList());
            transactions.run(c -> ClassificationRuleVersions.append(c, praiseOnly, "analyst", Instant.EPOCH));
            assertThat(classOf(transactions, current, "首付多少")).isEqualTo(MessageClass.OTHER);

            transactions.run(c -> c.createStatement()
                    .executeUpdate("insert into classification_rules values (2, '{\"rules\": 1}', 'x', now())"));
            assertThat(classOf(transactions, current, "很满意")).isEqualTo(MessageClass.PRAISE);
        }
    }

    private static MessageClass classOf(Transactions transactions, CurrentClassifier current, String text)
            throws Exception {
        return transactions.run(current::read).classify(text).messageClass();
    }
}
