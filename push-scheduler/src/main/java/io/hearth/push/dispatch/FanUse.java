package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What fans have had: WeChat's mass messages of a calendar month, and messages by whatever way, which the house's own
 * caps limit. Counted from the touchpoints: sent, under way, or perhaps sent. Whoever asks is answered besides.
 */
final class FanUse {

    // Both ask fan by fan. Asked for all of them at once, PostgreSQL goes by what it has counted of called_at: in the
    // first
    // hours of a new plan's messages that was nobody, and it read all touchpoints.
    private static final String SPENT = """
            select openid, month_spent, capped
            from unnest(:openIds::text[]) as fan (openid) cross join lateral (
                select count(*) filter (where way = 'MASS' and called_at >= :month and called_at < :nextMonth) >= :quota
                        as month_spent,
                    count(*) filter (where called_at >= :day) >= :perDay
                        or count(*) filter (where called_at >= :week) >= :perWeek
                        or count(*) filter (where called_at >= :month) >= :perMonth as capped
                from touchpoint t
                where t.openid = fan.openid and state in ('CALLING', 'SENT', 'UNKNOWN') and called_at >= :from
                    and answer_id is null) used
            where month_spent or capped
            """;

    private static final String SPENT_OR_PROMISED = """
            select openid from unnest(:openIds::text[]) as fan (openid)
            where (select count(*) from touchpoint t
                    where t.openid = fan.openid and state in ('CALLING', 'SENT', 'UNKNOWN') and way = 'MASS'
                    and called_at >= :month and called_at < :nextMonth)
                + (select count(*) from touchpoint_of_fan t
                    where t.fan = fan.openid and state in ('PENDING', 'CLAIMED') and way = 'MASS'
                    and plan_no is not null and due_at < :nextMonth) >= :quota
            """;

    private final Database database;
    private final int quota;
    private final PushCaps caps;

    FanUse(Database database, DispatchSettings settings) {
        this(database, settings.monthQuota(), settings.caps());
    }

    FanUse(Database database, int quota, PushCaps caps) {
        this.database = database;
        this.quota = quota;
        this.caps = caps;
    }

    /**
     * Who has used up what.
     *
     * @param monthSpent who has had the mass messages of the month, as Shanghai counts it
     * @param capped who has had as many messages as the house's own caps allow
     */
    record Used(Set<OpenId> monthSpent, Set<OpenId> capped) {}

    Used of(Collection<OpenId> openIds, Instant now) {
        LocalDate day = HumanTime.SHANGHAI.dayOf(now);
        LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = day.withDayOfMonth(1);
        Used used = new Used(new HashSet<>(), new HashSet<>());
        ask(SPENT, openIds, now)
                .param("from", Database.at(HumanTime.SHANGHAI.startOf(week.isBefore(month) ? week : month)))
                .param("day", Database.at(HumanTime.SHANGHAI.startOf(day)))
                .param("week", Database.at(HumanTime.SHANGHAI.startOf(week)))
                .param("perDay", caps.perDay())
                .param("perWeek", caps.perWeek())
                .param("perMonth", caps.perMonth())
                .query(row -> {
                    OpenId fan = new OpenId(row.getString("openid"));
                    addIf(row.getBoolean("month_spent"), used.monthSpent(), fan);
                    addIf(row.getBoolean("capped"), used.capped(), fan);
                });
        return used;
    }

    /** Those for whom nothing is left in the month once plans have sent what they have planned for it. */
    Set<OpenId> spentOrPromised(Collection<OpenId> openIds, Instant now) {
        return new HashSet<>(ask(SPENT_OR_PROMISED, openIds, now)
                .query((row, number) -> new OpenId(row.getString("openid")))
                .list());
    }

    private JdbcClient.StatementSpec ask(String sql, Collection<OpenId> openIds, Instant now) {
        YearMonth month = HumanTime.SHANGHAI.monthOf(now);
        return database.sql(sql)
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .param("month", Database.at(HumanTime.SHANGHAI.startOf(month.atDay(1))))
                .param(
                        "nextMonth",
                        Database.at(
                                HumanTime.SHANGHAI.startOf(month.plusMonths(1).atDay(1))))
                .param("quota", quota);
    }

    private static void addIf(boolean used, Set<OpenId> to, OpenId fan) {
        if (used) {
            to.add(fan);
        }
    }
}
