package io.hearth.push.campaign;

import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;

/** Ends the campaigns on which nothing remains to be done. */
public final class CampaignFinisher {

    private static final String FINISH = """
            update campaign c
            set state = case when planned > 0 and not exists (
                    select 1 from touchpoint t where t.campaign_id = c.campaign_id and t.state <> 'FAILED')
                then 'FAILED' else 'FINISHED' end,
                finished_at = :now, version = version + 1
            where state = 'RUNNING'
            and not exists (select 1 from touchpoint t where t.campaign_id = c.campaign_id and t.waiting)
            and not exists (select 1 from mass_job j where j.campaign_id = c.campaign_id
                and (j.state in ('CLAIMED', 'CALLING') or j.state = 'UNKNOWN' and j.look_up_at is not null))
            """;

    private static final String CLOSE_WAVES = """
            update wave w set state = 'DONE' where state = 'OPEN'
            and not exists (select 1 from touchpoint t where t.wave_id = w.wave_id and t.waiting)
            and not exists (select 1 from mass_job j where j.wave_id = w.wave_id and j.state in ('CLAIMED', 'CALLING'))
            """;

    private final Database database;
    private final DueClock clock;

    public CampaignFinisher(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return how many campaigns have come to their end */
    public int finishDone() {
        database.sql(CLOSE_WAVES).update();
        return database.sql(FINISH).param("now", Database.at(clock.now())).update();
    }
}
