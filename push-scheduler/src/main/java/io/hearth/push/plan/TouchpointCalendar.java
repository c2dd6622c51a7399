package io.hearth.push.plan;

import io.hearth.domain.time.HumanTime;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What will go out on which day, and what went: plans and campaigns together. */
public final class TouchpointCalendar {

    /** A year and a leap day: more is no calendar. */
    public static final int MAX_DAYS = 366;

    private static final String COUNT = """
            select (t.due_at at time zone :zone)::date as day, p.plan_id, t.step, t.campaign_id, t.state, count(*) as touchpoints
            from touchpoint t left join nurture_plan p using (plan_no)
            where t.due_at >= :from and t.due_at < :until and t.answer_id is null
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
            """;

    private final Database database;

    public TouchpointCalendar(Database database) {
        this.database = database;
    }

    /**
     * How many touchpoints of a plan's step, or of a campaign, are due on a day and in this state. Answers to what fans wrote
     * are not laid out ahead, and not among them.
     *
     * @param planId null for a campaign's, as is the step
     * @param campaignId null for a plan's
     */
    public record Entry(
            LocalDate day,
            @Nullable String planId,
            @Nullable String step,
            @Nullable String campaignId,
            TouchpointState state,
            long touchpoints) {}

    /**
     * The days from the first to the last, both included; days without touchpoints have no entry.
     *
     * @throws IllegalArgumentException if the days are in the wrong order, or more than {@value #MAX_DAYS}
     */
    public List<Entry> between(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("from " + first + " to " + last + " are not 1 to " + MAX_DAYS + " days");
        }
        return database.sql(COUNT)
                .param("zone", HumanTime.SHANGHAI.zone().getId())
                .param("from", Database.at(HumanTime.SHANGHAI.startOf(first)))
                .param("until", Database.at(HumanTime.SHANGHAI.startOf(last.plusDays(1))))
                .query((row, number) -> new Entry(
                        row.getObject("day", LocalDate.class),
                        row.getString("plan_id"),
                        row.getString("step"),
                        row.getString("campaign_id"),
                        TouchpointState.valueOf(row.getString("state")),
                        row.getLong("touchpoints")))
                .list();
    }
}
