package io.hearth.ingest.scene;

import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.erasure.ErasedSubjects;
import io.hearth.ingest.scene.SceneVisits.Visit;
import io.hearth.store.postgres.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the owner of scenes who came through them, but for the erased. May run in many processes at once; may be killed
 * at any point: what was not forgotten is told again.
 */
public final class SceneDrain {

    private static final Logger LOG = LoggerFactory.getLogger(SceneDrain.class);

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final SceneOwner owner;

    public SceneDrain(DataSource dataSource, SceneOwner owner) {
        this.transactions = new Transactions(dataSource);
        this.owner = owner;
    }

    /**
     * Handles one batch. What the owner does not take waits behind all others.
     *
     * @return how many visits need no more telling; 0 when none waits that no other drain has and that the owner takes
     * @throws SQLException if PostgreSQL is out of reach; nothing is forgotten then
     */
    public int drainOnce() throws SQLException {
        return transactions.run(connection -> {
            List<Visit> visits = SceneVisits.claim(connection, BATCH);
            List<Visit> refused = tell(living(connection, visits));
            List<Visit> settled = new ArrayList<>(visits);
            settled.removeAll(refused);
            SceneVisits.forget(connection, settled);
            SceneVisits.putLast(connection, refused);
            return settled.size();
        });
    }

    private static List<Visit> living(Connection connection, List<Visit> visits) throws SQLException {
        Set<OpenId> living = new HashSet<>(ErasedSubjects.livingFans(
                connection, visits.stream().map(Visit::fan).toList()));
        return visits.stream().filter(visit -> living.contains(visit.fan())).toList();
    }

    /** Whatever the owner makes of one visit, its neighbours go on; returns those that were not taken. */
    private List<Visit> tell(List<Visit> visits) {
        List<Visit> refused = new ArrayList<>();
        for (Visit visit : visits) {
            try {
                owner.fanCame(visit.fan(), visit.scene(), visit.at());
            } catch (RuntimeException e) {
                LOG.warn("visit {} was not taken and waits behind the others", visit.id(), e);
                refused.add(visit);
            }
        }
        return refused;
    }
}
