package io.hearth.crm.figures;

import io.hearth.crm.postgres.Database;
import io.hearth.domain.money.Money;
import io.hearth.domain.time.HumanTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what people have done in a week, a month or a quarter. */
public final class Figures {

    /** What went to a colleague before it was due is the colleague's; what was late by then stays missed. */
    private static final String WAS_TO_DO = "(outcome is distinct from 'MOVED' or closed_at >= due_at)";

    private static final String COUNTS = "with counted (staff_id, what, n, cents) as ("
            + " select recruiter, 'brokers', count(*), 0::numeric from broker where recruiter is not null"
            + " and registered_at >= :from and registered_at < :until group by recruiter"
            + " union all select b.recruiter, 'referred', count(distinct r.contact_id), 0 from referral r"
            + " join broker b using (broker_id) where b.recruiter is not null"
            + " and r.referred_at >= :from and r.referred_at < :until group by b.recruiter"
            + " union all select consultant, 'follow_ups', count(*), 0 from follow_up"
            // Due is the end of a day: what is due at the period's first instant was the day's before.
            + " where due_at > :from and due_at <= :until and " + WAS_TO_DO + " group by consultant"
            + " union all select consultant, 'on_time', count(*), 0 from follow_up"
            + " where due_at > :from and due_at <= :until and outcome = 'DONE' and closed_at < due_at group by consultant"
            // Whoever had the client then: a past month does not change when a client changes hands.
            + " union all select consultant, 'visits', count(*), 0 from referral_step"
            + " where to_state = 'VISITED' and at >= :from and at < :until group by consultant"
            + " union all select consultant, 'deals', count(*), sum(amount_cents) from deal"
            + " where bought_at >= :from and bought_at < :until and state <> 'CANCELLED' group by consultant)"
            + " select m.staff_id, m.display_name, m.team_id,"
            + sum("brokers") + sum("referred") + sum("follow_ups") + sum("on_time") + sum("visits") + sum("deals")
            + " coalesce(sum(cents), 0)::bigint as cents"
            + " from staff_member m left join counted c on c.staff_id = m.staff_id"
            + " where m.left_at is null or c.staff_id is not null"
            + " group by m.staff_id, m.display_name, m.team_id order by m.staff_id";

    private static final String RANKED = "select rank() over (order by sum(deals) desc, sum(visits) desc,"
            + " sum(referred) desc, sum(brokers) desc) as place, team_id, sum(brokers) as brokers,"
            + " sum(referred) as referred, sum(follow_ups) as follow_ups, sum(on_time) as on_time,"
            + " sum(visits) as visits, sum(deals) as deals, sum(cents) as cents from ("
            + COUNTS + ") as members where team_id is not null group by team_id order by place, team_id";

    private static final String PROGRAMME = "select (select count(*) from broker where registered_at >= :from and"
            + " registered_at < :until) as brokers,"
            + " (select count(*) from follow_up where due_at > :from and due_at <= :until"
            + " and " + WAS_TO_DO + ") as follow_ups,"
            + " (select count(*) from follow_up where due_at > :from and due_at <= :until and outcome = 'DONE'"
            + " and closed_at < due_at) as on_time,"
            + " (" + FirstContacts.MEDIAN_SECONDS + ") as first_contact,"
            + " count(*) as deals,"
            + " coalesce(sum(amount_cents), 0)::bigint as cents,"
            // The latest decision holds.
            + " count(*) filter (where exists (select from attribution_winner w where w.deal_id = d.deal_id and"
            + " w.version = (select max(a.version) from attribution a where a.deal_id = d.deal_id))) as referred_deals"
            + " from deal d where bought_at >= :from and bought_at < :until and state <> 'CANCELLED'";

    private final Database database;
    private final HumanTime time;
    private final InstantSource clock;

    public Figures(Database database, HumanTime time, InstantSource clock) {
        this.database = database;
        this.time = time;
        this.clock = clock;
    }

    /** Everybody who works here, and who has left and still has figures, by name. */
    public List<MemberFigures> members(Period period) {
        return database.sql(COUNTS)
                .param("from", Database.at(period.from(time)))
                .param("until", Database.at(period.until(time)))
                .query((row, n) -> new MemberFigures(
                        row.getString("staff_id"),
                        row.getString("display_name"),
                        row.getString("team_id"),
                        row.getLong("brokers"),
                        row.getLong("referred"),
                        row.getLong("follow_ups"),
                        row.getLong("on_time"),
                        row.getLong("visits"),
                        row.getLong("deals"),
                        new Money(row.getLong("cents"))))
                .list();
    }

    /** The teams by deals, then visits, clients referred and brokers won; who is first has won the period. */
    public List<TeamFigures> ranking(Period period) {
        return database.sql(RANKED)
                .param("from", Database.at(period.from(time)))
                .param("until", Database.at(period.until(time)))
                .query((row, n) -> new TeamFigures(
                        row.getInt("place"),
                        row.getString("team_id"),
                        row.getLong("brokers"),
                        row.getLong("referred"),
                        row.getLong("follow_ups"),
                        row.getLong("on_time"),
                        row.getLong("visits"),
                        row.getLong("deals"),
                        new Money(row.getLong("cents"))))
                .list();
    }

    /** All of it together, whoever did it. */
    public ProgrammeFigures programme(Period period) {
        return programme(period.firstDay(), period.end());
    }

    /**
     * The same of any days.
     *
     * @param end the first day behind them
     */
    public ProgrammeFigures programme(LocalDate firstDay, LocalDate end) {
        Instant now = clock.instant();
        return database.sql(PROGRAMME)
                .param("from", Database.at(time.startOf(firstDay)))
                .param("until", Database.at(time.startOf(end)))
                .param("today", Database.at(time.startOf(time.dayOf(now))))
                .param("now", Database.at(now))
                .query((row, n) -> new ProgrammeFigures(
                        row.getLong("brokers"),
                        row.getLong("follow_ups"),
                        row.getLong("on_time"),
                        seconds(row.getObject("first_contact", Double.class)),
                        row.getLong("deals"),
                        row.getLong("referred_deals"),
                        new Money(row.getLong("cents"))))
                .single();
    }

    private static @Nullable Duration seconds(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }

    private static String sum(String what) {
        return " coalesce(sum(n) filter (where what = '" + what + "'), 0)::bigint as " + what + ",";
    }
}
