package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who has had as many messages as the caps allow, counted from the touchpoints. Whoever asks is answered besides. */
final class FanCaps {

    private static final String SPENT = """
            select openid from touchpoint
            where openid = any(:openIds) and state in ('CALLING', 'SENT', 'UNKNOWN') and called_at >= :from
            and answer_id is null
            group by openid
            having count(*) filter (where called_at >= :day) >= :perDay
            or count(*) filter (where called_at >= :week) >= :perWeek
            or count(*) filter (where called_at >= :month) >= :perMonth
            """;

    private final Database database;
    private final PushCaps caps;

    FanCaps(Database database, PushCaps caps) {
        this.database = database;
        this.caps = caps;
    }

    Set<OpenId> spent(Collection<OpenId> openIds, Instant now) {
        if (caps.equals(PushCaps.NONE)) {
            return Set.of();
        }
        LocalDate day = HumanTime.SHANGHAI.dayOf(now);
        LocalDate week = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate month = day.withDayOfMonth(1);
        return new HashSet<>(database.sql(SPENT)
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .param("from", Database.at(HumanTime.SHANGHAI.startOf(week.isBefore(month) ? week : month)))
                .param("day", Database.at(HumanTime.SHANGHAI.startOf(day)))
                .param("week", Database.at(HumanTime.SHANGHAI.startOf(week)))
                .param("month", Database.at(HumanTime.SHANGHAI.startOf(month)))
                .param("perDay", caps.perDay())
                .param("perWeek", caps.perWeek())
                .param("perMonth", caps.perMonth())
                .query((row, number) -> new OpenId(row.getString("openid")))
                .list());
    }
}
