package io.hearth.push.dispatch;

import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims due touchpoints with the same content, as many as one call can carry. */
final class Claims {

    private static final String LOCK_NEXT = """
            select w.wave_id, w.campaign_id, p.plan_id, w.step, w.text, w.body
            from wave w left join nurture_plan p using (plan_no)
            where w.state = 'OPEN' and w.due_at <= :now and (w.hours >> :hour) & 1 = 1
            and (p.state is null or p.state = 'ACTIVE')
            and exists (select 1 from touchpoint t
                where t.wave_id = w.wave_id and t.waiting and t.due_at <= :now)
            order by w.due_at, w.wave_id limit 1
            for no key update of w skip locked
            """;

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

    /** One batch of the wave that has waited longest. A wave that another dispatcher is claiming is passed over. */
    Optional<Claim> claim(Instant now) {
        return database.inTransaction(() -> lockNext(now).map(wave -> claim(wave, now)));
    }

    private Claim claim(Wave wave, Instant now) {
        // Two more than fit: whoever holds the wave sees whether a single one would be left behind.
        List<Touchpoint> due = touchpoints.lockDue(wave.waveId(), now, batchSize + 2);
        Claim claim = jobs.open(wave, now);
        touchpoints.claim(due.subList(0, size(due.size())), claim, now);
        return claim;
    }

    private int size(int due) {
        return due == batchSize + 1 ? batchSize - 1 : Math.min(due, batchSize);
    }

    private Optional<Wave> lockNext(Instant now) {
        return database.sql(LOCK_NEXT)
                .param("now", Database.at(now))
                .param("hour", HumanTime.SHANGHAI.hourOf(now))
                .query((row, number) -> MassJobs.wave(row))
                .optional();
    }
}
