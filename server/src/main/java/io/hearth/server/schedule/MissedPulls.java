package io.hearth.server.schedule;

import io.hearth.ingest.pull.PullDesk;
import io.hearth.ingest.pull.PullName;
import io.hearth.ingest.pull.PullState;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * Pulls whose time passed while no process was there. Triggers are written anew at each start, and what they missed
 * before is not known to them.
 */
final class MissedPulls {

    private final PullDesk desk;
    private final ZoneId zone;
    private final Clock clock;

    MissedPulls(PullDesk desk, ZoneId zone, Clock clock) {
        this.desk = desk;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param schedules cron expressions of those that are to be made up for */
    void makeUpFor(Map<PullName, String> schedules) throws SQLException {
        for (PullState state : desk.all()) {
            String cron = schedules.get(state.name());
            Instant beganAt = state.beganAt().orElse(null);
            if (cron != null && beganAt != null && passedSince(beganAt, cron)) {
                desk.request(state.name());
            }
        }
    }

    private boolean passedSince(Instant beganAt, String cron) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            Date next = expression.getNextValidTimeAfter(Date.from(beganAt));
            return next != null && next.toInstant().isBefore(clock.instant());
        } catch (ParseException e) {
            throw new IllegalArgumentException("'" + cron + "' is no cron expression of Quartz: " + e.getMessage(), e);
        }
    }
}
