package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Takes fans out of all plans when a send has shown that nothing can reach them. */
public final class PlanExits {

    private final Database database;
    private final PlanRuns runs;

    public PlanExits(Database database) {
        this.database = database;
        this.runs = new PlanRuns(database);
    }

    /** Ends their runs, and cancels what of them is pending. */
    public void leave(Collection<OpenId> fans, ExitReason reason, Instant now) {
        List<Long> active = database.sql(
                        "select plan_run_id from plan_run where openid = any(:fans) and state = 'ACTIVE'"
                                // In one order with those who look at runs before they send.
                                + " order by plan_run_id for no key update")
                .param("fans", fans.stream().map(OpenId::value).toArray(String[]::new))
                .query(Long.class)
                .list();
        if (!active.isEmpty()) {
            runs.exit(active, reason, now);
        }
    }
}
