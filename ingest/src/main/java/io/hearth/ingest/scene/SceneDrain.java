package io.hearth.ingest.scene;

import io.hearth.store.postgres.Transactions;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Tells the owner of scenes who came through them. May run in many processes at once; may be killed at any point: what
 * was not forgotten is told again.
 */
public final class SceneDrain {

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final SceneOwner owner;

    public SceneDrain(DataSource dataSource, SceneOwner owner) {
        this.transactions = new Transactions(dataSource);
        this.owner = owner;
    }

    /**
     * Handles one batch.
     *
     * @return how many visits; 0 when none waits that no other drain has
     * @throws SQLException if PostgreSQL is out of reach; nothing is forgotten then
     */
    public int drainOnce() throws SQLException {
        return transactions.run(connection -> {
            List<SceneVisits.Visit> visits = SceneVisits.claim(connection, BATCH);
            visits.forEach(visit -> owner.fanCame(visit.fan(), visit.scene(), visit.at()));
            SceneVisits.forget(connection, visits);
            return visits.size();
        });
    }
}
