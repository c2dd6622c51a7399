package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What is sent and planned besides a campaign that is looked at in advance. */
final class OutlookRows {

    /** What is late already goes out this month. */
    private static final String MONTHS = """
            select openid, to_char(coalesce(called_at, greatest(due_at, :now)) at time zone :zone, 'YYYY-MM') as month,
                count(*) as messages
            from touchpoint
            where openid = any(:openIds) and way = 'MASS'
            and (state in ('CALLING', 'SENT', 'UNKNOWN') and called_at >= :from
                or state in ('PENDING', 'CLAIMED') and due_at < :until)
            group by 1, 2
            """;

    /** One call at least for each other campaign of the day: how many fans it has is known when it starts. */
    private static final String CALLS = """
            select (select count(*) from mass_job where called_at >= :from and called_at < :until)
                + (select count(*) from campaign
                    where state = 'SCHEDULED' and send_at >= :from and send_at < :until
                    and campaign_plan_id is distinct from :plan)
                + (select coalesce(sum((fans + :size - 1) / :size), 0)::bigint from (select count(*) as fans
                    from touchpoint where plan_no in (select plan_no from nurture_plan where state = 'ACTIVE')
                    and waiting and wave_id is null and way = 'MASS' and due_at >= :from and due_at < :until
                    group by plan_no, step, due_at) steps_by_hour)
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
                    messages.computeIfAbsent(new OpenId(row.getString("openid")), fan -> new HashMap<>())
                            .put(YearMonth.parse(row.getString("month")), row.getLong("messages"));
                });
        return messages;
    }

    /** The mass sends that the day of an instant is known to need, without the plan's own. */
    long callsOfDay(String planId, Instant at, int fansPerCall) {
        LocalDate day = time.dayOf(at);
        return database.sql(CALLS)
                .param("from", Database.at(time.startOf(day)))
                .param("until", Database.at(time.startOf(day.plusDays(1))))
                .param("plan", planId)
                .param("size", fansPerCall)
                .query(Long.class)
                .single();
    }
}
