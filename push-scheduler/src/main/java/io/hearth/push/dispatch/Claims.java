package io.hearth.push.dispatch;

import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims due touchpoints with the same content, as many as one call can carry. */
final class Claims {

    private static final String READY = """
            select w.wave_id, w.campaign_id, p.plan_id, w.step, w.text, w.body
            from wave w left join nurture_plan p using (plan_no)
            where w.state = 'OPEN' and w.due_at <= :now and (w.hours >> :hour) & 1 = 1
            and (p.state is null or p.state = 'ACTIVE') and not exists (select 1 from kill_switch)
            and exists (select 1 from touchpoint t
                where t.wave_id = w.wave_id and t.waiting and t.due_at <= :now)
            """;

    private static final String NEXT = READY + "order by w.due_at, w.wave_id limit 1";

    private static final String LOCK_THIS = READY + "and w.wave_id = :wave for no key update of w skip locked";

    private final Database database;
    private final Touchpoints touchpoints;
    private final MassJobs jobs;
    private final int batchSize;

    Claims(Database database, Touchpoints touchpoints, MassJobs jobs, int batchSize) {
        this.database = database;
        this.touchpoints = touchpoints;
        this.jobs = jobs;
        this.batchSize = batchSize;
    }

    /** The wave that has waited longest; others may be claiming of it. */
    Optional<Wave> next(Instant now) {
        return ready(NEXT, now).query((row, number) -> MassJobs.wave(row)).optional();
    }

    /** One batch of the wave, for whoever does not call. Empty if another dispatcher was faster, or a person stopped it. */
    Optional<Claim> claim(Wave wave, Instant now) {
        return database.inTransaction(() -> {
            List<Touchpoint> due = lockDue(wave, now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Claim claim = jobs.open(wave, now);
            touchpoints.claim(due, claim, now);
            return Optional.of(claim);
        });
    }

    /**
     * One batch of the wave, locked with it until the caller's transaction ends: a stop waits, and cancels what waits then.
     * Nobody if another dispatcher was faster, or a person has stopped the wave, its plan or everything.
     */
    List<Touchpoint> lockDue(Wave wave, Instant now) {
        if (ready(LOCK_THIS, now)
                .param("wave", wave.waveId())
                .query((row, number) -> MassJobs.wave(row))
                .list()
                .isEmpty()) {
            return List.of();
        }
        // Two more than fit: whoever holds the wave sees whether a single one would be left behind.
        List<Touchpoint> due = touchpoints.lockDue(wave.waveId(), now, batchSize + 2);
        return due.subList(0, size(due.size()));
    }

    private int size(int due) {
        return due == batchSize + 1 ? batchSize - 1 : Math.min(due, batchSize);
    }

    private JdbcClient.StatementSpec ready(String sql, Instant now) {
        return database.sql(sql).param("now", Database.at(now)).param("hour", HumanTime.SHANGHAI.hourOf(now));
    }
}
