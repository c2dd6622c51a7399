package io.hearth.push.dispatch;

import io.hearth.domain.nurture.CallSlots;
import io.hearth.domain.nurture.CallSlots.Bucket;
import io.hearth.domain.nurture.CallSlots.Move;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what plans have for the rest of the day within the mass sends that the day has left: where they do not suffice,
 * fans of a smaller hour get their message in the nearest hour in which others of the same step get it. Any number may
 * do so at once: what was moved by another is moved no further.
 */
final class DaySlots {

    private static final Logger LOG = LoggerFactory.getLogger(DaySlots.class);

    /** The day's plan changes slowly, and counting it reads all of the day's touchpoints. */
    private static final Duration EVERY = Duration.ofMinutes(5);

    private static final String BUCKETS = """
            select plan_no || ' ' || step as content,
                extract(hour from due_at at time zone :zone)::int as hour, count(*) as fans
            from touchpoint
            where plan_no in (select plan_no from nurture_plan where state = 'ACTIVE')
            and waiting and wave_id is null and way = 'MASS' and due_at >= :now and due_at < :tomorrow
            group by 1, 2 order by 1, 2
            """;

    /** Calls that were made today, that open waves still need, and one for each campaign of the day. */
    private static final String TAKEN = """
            select (select count(*) from mass_job where called_at >= :today)
                + (select coalesce(sum((waiting + :size - 1) / :size), 0) from (select count(*) as waiting
                    from wave w join touchpoint t using (wave_id)
                    where w.state = 'OPEN' and t.waiting group by w.wave_id) open_waves)
                + (select count(*) from campaign where state = 'SCHEDULED' and send_at < :tomorrow)
            """;

    private static final String MOVE = """
            update touchpoint set due_at = due_at + :hours * interval '1 hour'
            where plan_no = split_part(:content, ' ', 1)::int and step = substr(:content, strpos(:content, ' ') + 1)
            and waiting and wave_id is null and way = 'MASS' and due_at >= :from and due_at < :until
            """;

    private final Database database;
    private final int callsPerDay;
    private final int fansPerCall;
    private volatile Instant nextAt = Instant.MIN;

    DaySlots(Database database, DispatchSettings settings) {
        this.database = database;
        this.callsPerDay = settings.callsPerDay();
        this.fansPerCall = settings.batchSize();
    }

    /** Does nothing within five minutes of the last time. */
    void fitToday(Instant now) {
        if (now.isBefore(nextAt)) {
            return;
        }
        nextAt = now.plus(EVERY);
        database.inTransaction(() -> {
            LocalDate today = HumanTime.SHANGHAI.dayOf(now);
            List<Bucket> buckets = buckets(today, now);
            List<Move> moves = CallSlots.fit(buckets, Math.max(0, callsPerDay - taken(today)), fansPerCall);
            moves.forEach(move -> move(today, move, now));
            if (!moves.isEmpty()) {
                LOG.info("Mass sends of {} run short: {} of {} hours were merged", today, moves.size(), buckets.size());
            }
            return null;
        });
    }

    private List<Bucket> buckets(LocalDate today, Instant now) {
        return database.sql(BUCKETS)
                .param("zone", HumanTime.SHANGHAI.zone().getId())
                .param("now", Database.at(now))
                .param("tomorrow", Database.at(HumanTime.SHANGHAI.startOf(today.plusDays(1))))
                .query((row, number) -> new Bucket(row.getString("content"), row.getInt("hour"), row.getLong("fans")))
                .list();
    }

    private long taken(LocalDate today) {
        return database.sql(TAKEN)
                .param("today", Database.at(HumanTime.SHANGHAI.startOf(today)))
                .param("tomorrow", Database.at(HumanTime.SHANGHAI.startOf(today.plusDays(1))))
                .param("size", fansPerCall)
                .query(Long.class)
                .single();
    }

    /** Only what is still to come: what is due already is on its way into a wave. */
    private void move(LocalDate today, Move move, Instant now) {
        Instant hour = HumanTime.SHANGHAI
                .startOf(today)
                .plus(Duration.ofHours(move.bucket().hour()));
        database.sql(MOVE)
                .param("content", move.bucket().content())
                .param("hours", move.toHour() - move.bucket().hour())
                .param("from", Database.at(hour.isBefore(now) ? now : hour))
                .param("until", Database.at(hour.plus(Duration.ofHours(1))))
                .update();
    }
}
