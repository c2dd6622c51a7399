package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;

/** Whether a person has stopped what a wave belongs to. */
final class Holds {

    private static final String HELD = """
            select coalesce(p.state in ('STOPPED', 'PAUSED'), false) or w.state in ('STOPPED', 'HELD')
                or exists (select 1 from kill_switch)
            from wave w left join nurture_plan p using (plan_no) where w.wave_id = :wave
            """;

    private final Database database;

    Holds(Database database) {
        this.database = database;
    }

    /** Read in the transaction that enters the call. Whoever stops it for good cancels what waits. */
    boolean isHeld(Wave wave) {
        return database.sql(HELD)
                .param("wave", wave.waveId())
                .query(Boolean.class)
                .single();
    }
}
