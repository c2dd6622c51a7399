package io.hearth.ingest.classification;

import io.hearth.domain.classification.ClassificationRules;
import io.hearth.domain.classification.Classifier;
import io.hearth.store.classification.ClassificationRuleVersions;
import io.hearth.store.classification.InvalidClassificationRulesException;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The classifier of the latest rules. Made again only when people saved others. */
public final class CurrentClassifier {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentClassifier.class);

    private volatile Loaded loaded = new Loaded(0, new Classifier(ClassificationRules.DEFAULT));

    /** @param version of the row that was read, whether or not it could be used */
    private record Loaded(int version, Classifier classifier) {}

    /** What holds now; rules that cannot be read leave the former ones in force. */
    public Classifier read(Connection connection) throws SQLException {
        Loaded before = loaded;
        int version = ClassificationRuleVersions.latestVersion(connection);
        if (version != before.version()) {
            loaded = new Loaded(version, latest(connection, before.classifier()));
        }
        return loaded.classifier();
    }

    private static Classifier latest(Connection connection, Classifier former) throws SQLException {
        try {
            return new Classifier(ClassificationRuleVersions.latest(connection).rules());
        } catch (InvalidClassificationRulesException e) {
            LOG.error("the latest classification rules cannot be read, the former go on: {}", e.getMessage());
            return former;
        }
    }
}
