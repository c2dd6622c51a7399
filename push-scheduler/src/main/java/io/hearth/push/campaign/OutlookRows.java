package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is sent and planned besides a campaign that is looked at in advance. */
final class OutlookRows {

    /** What is late already goes out this month. */
    private static final String MONTHS = """
            select fan, to_char(coalesce(called_at, greatest(due_at, :now)) at time zone :zone, 'YYYY-MM') as month,
                count(*) as messages
            from touchpoint_of_fan
            where fan = any(:openIds) and way = 'MASS'
            and (state in ('CALLING', 'SENT', 'UNKNOWN') and called_at >= :from
                or state in ('PENDING', 'CLAIMED') and due_at < :until)
            group by 1, 2
            """;

    /** Made already, left of what is under way, and steps of plans, as they stand without further merging. */
    private static final String CALLS = """
            select (select count(*) from mass_job where called_at >= :from and called_at < :until)
                + case when :now >= :from and :now < :until then
                    (select coalesce(sum((fans + :size - 1) / :size), 0)::bigint from (select count(*) as fans
                        from wave w join touchpoint t using (wave_id)
                        where w.state = 'OPEN' and t.waiting and t.due_at < :until group by wave_id) under_way)
                    else 0 end
                + (select coalesce(sum((fans + :size - 1) / :size), 0)::bigint from (select count(*) as fans
                    from touchpoint where plan_no in (select plan_no from nurture_plan where state = 'ACTIVE')
                    and waiting and wave_id is null and way = 'MASS' and due_at >= :from and due_at < :until
                    group by plan_no, step, due_at) steps_by_hour)
            """;

    private static final String OTHERS = """
            select c.segment_id, f.fans, c.control_percent, coalesce(array_agg(a.share)
                filter (where a.share is not null), '{1}') as shares
            from campaign c left join campaign_arm a using (campaign_id)
                left join audience_file f on f.file_id = c.audience_file_id
            where c.state = 'SCHEDULED' and c.send_at >= :from and c.send_at < :until
            and c.campaign_plan_id is distinct from :plan
            group by c.campaign_id, f.fans
            """;

    private final Database database;
    private final HumanTime time;

    OutlookRows(Database database, HumanTime time) {
        this.database = database;
        this.time = time;
    }

    /** The mass messages that each fan has had this month and is to get by plans and campaigns under way, by month. */
    Map<OpenId, Map<YearMonth, Long>> messages(Collection<OpenId> fans, Instant now, Instant until) {
        Map<OpenId, Map<YearMonth, Long>> messages = new HashMap<>();
        database.sql(MONTHS)
                .param("now", Database.at(now))
                .param("zone", time.zone().getId())
                .param("openIds", fans.stream().map(OpenId::value).toArray(String[]::new))
                .param("from", Database.at(time.startOf(time.monthOf(now).atDay(1))))
                .param("until", Database.at(until))
                .query(row -> {
                    messages.computeIfAbsent(new OpenId(row.getString("fan")), fan -> new HashMap<>())
                            .put(YearMonth.parse(row.getString("month")), row.getLong("messages"));
                });
        return messages;
    }

    /** The mass sends that the day of an instant is known to need, campaigns aside that have not started. */
    long callsOfDay(Instant at, Instant now, int fansPerCall) {
        return ofDay(CALLS, at)
                .param("now", Database.at(now))
                .param("size", fansPerCall)
                .query(Long.class)
                .single();
    }

    /**
     * Another campaign.
     *
     * @param segmentId whose fans get it; null when a file's do
     * @param fans in the file
     */
    record Other(@Nullable String segmentId, long fans, CallsNeeded needed) {}

    /** The campaigns that start on the day of an instant, without the plan's own. */
    List<Other> othersOfDay(String planId, Instant at) {
        return ofDay(OTHERS, at)
                .param("plan", planId)
                .query((row, number) -> new Other(
                        row.getString("segment_id"),
                        row.getLong("fans"),
                        new CallsNeeded(row.getInt("control_percent"), List.of((Integer[])
                                row.getArray("shares").getArray()))))
                .list();
    }

    private JdbcClient.StatementSpec ofDay(String sql, Instant at) {
        LocalDate day = time.dayOf(at);
        return database.sql(sql)
                .param("from", Database.at(time.startOf(day)))
                .param("until", Database.at(time.startOf(day.plusDays(1))));
    }
}
