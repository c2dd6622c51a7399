package io.hearth.store.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.store.TestDatabase;
import io.hearth.store.classification.ClassificationRuleVersions.Saved;
import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassificationRuleVersionsIT {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final Transactions transactions = new Transactions(TestDatabase.create());

    @Test
    void ofTwoWhoEditTheSameVersionOnlyTheFirstSaves() throws SQLException {
        assertThat(latest()).isEqualTo(new Saved(ClassificationRules.DEFAULT, "", Optional.empty()));
        assertThat(save(ClassificationRules.DEFAULT))
                .map(ClassificationRules::version)
                .contains(1);
        assertThat(save(ClassificationRules.DEFAULT)).isEmpty();
        assertThat(save(ClassificationRules.DEFAULT.asVersion(5))).isEmpty();
        assertThat(save(latest().rules())).map(ClassificationRules::version).contains(2);
        assertThat(latest())
                .isEqualTo(new Saved(ClassificationRules.DEFAULT.asVersion(2), "analyst", Optional.of(NOON)));
        assertThat(find(1)).map(saved -> saved.rules().version()).contains(1);
        assertThat(find(3)).isEmpty();
        assertThat(transactions.<Integer>run(ClassificationRuleVersions::latestVersion))
                .isEqualTo(2);
    }

    private Optional<Saved> find(int version) throws SQLException {
        return transactions.run(c -> ClassificationRuleVersions.find(c, version));
    }

    private Saved latest() throws SQLException {
        return transactions.run(ClassificationRuleVersions::latest);
    }

    private Optional<ClassificationRules> save(ClassificationRules edited) throws SQLException {
        return transactions.run(c -> ClassificationRuleVersions.append(c, edited, "analyst", NOON));
    }
}
