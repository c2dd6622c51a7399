package io.hearth.api.pull;

import io.hearth.ingest.pull.PullName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the schedule starts each pull again, as the schedulers of all nodes have written it down. */
@Component
class NextRuns {

    private final JdbcClient jdbc;

    NextRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those without a schedule are missing. */
    Map<PullName, Instant> find() {
        Map<PullName, Instant> next = new EnumMap<>(PullName.class);
        jdbc.sql("select substr(trigger_name, 6), next_fire_time from qrtz_triggers"
                        + " where trigger_group = 'ingest' and trigger_name like 'pull-%' and next_fire_time > 0")
                .query(row -> {
                    Instant at = Instant.ofEpochMilli(row.getLong(2));
                    PullName.find(row.getString(1)).ifPresent(name -> next.put(name, at));
                });
        return next;
    }
}
