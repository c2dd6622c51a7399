package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;

/** Whether a person has stopped what a wave belongs to. */
final class Holds {

    private static final String HELD = """
            select case
                when p.state = 'STOPPED' or w.state = 'STOPPED' then 'FOR_GOOD'
                when p.state = 'PAUSED' or w.state = 'HELD' or exists (select 1 from kill_switch) then 'FOR_NOW'
                else 'NONE' end
            from wave w left join nurture_plan p using (plan_no) where w.wave_id = :wave
            """;

    private final Database database;

    Holds(Database database) {
        this.database = database;
    }

    enum Hold {
        NONE,
        /** Until it is resumed. */
        FOR_NOW,
        FOR_GOOD
    }

    /** Read in the transaction that enters the call. */
    Hold of(Wave wave) {
        return Hold.valueOf(database.sql(HELD)
                .param("wave", wave.waveId())
                .query(String.class)
                .single());
    }
}
