package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many mass messages each fan has had in a calendar month, counted from the touchpoints: sent, under way, or
 * perhaps sent.
 */
final class MonthQuota {

    private static final String SPENT = """
            select openid from touchpoint
            where openid = any(:openIds) and state in ('CALLING', 'SENT', 'UNKNOWN') and way = 'MASS'
            and called_at >= :start and called_at < :end
            group by openid having count(*) >= :quota
            """;

    private static final String SPENT_OR_PROMISED = """
            select openid from (
                select openid from touchpoint
                where openid = any(:openIds) and state in ('CALLING', 'SENT', 'UNKNOWN') and way = 'MASS'
                and called_at >= :start and called_at < :end
                union all
                select openid from touchpoint
                where openid = any(:openIds) and state in ('PENDING', 'CLAIMED') and way = 'MASS'
                and plan_no is not null and due_at < :end) of_the_month
            group by openid having count(*) >= :quota
            """;

    private final Database database;
    private final int quota;

    MonthQuota(Database database, int quota) {
        this.database = database;
        this.quota = quota;
    }

    /** Those among the fans who have had all of theirs in the month, as Shanghai counts it, of the instant. */
    Set<OpenId> spent(Collection<OpenId> openIds, Instant now) {
        return find(SPENT, openIds, now);
    }

    /** Those for whom nothing is left in the month once plans have sent what they have planned for it. */
    Set<OpenId> spentOrPromised(Collection<OpenId> openIds, Instant now) {
        return find(SPENT_OR_PROMISED, openIds, now);
    }

    private Set<OpenId> find(String sql, Collection<OpenId> openIds, Instant now) {
        YearMonth month = HumanTime.SHANGHAI.monthOf(now);
        return new HashSet<>(database.sql(sql)
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .param("start", Database.at(HumanTime.SHANGHAI.startOf(month.atDay(1))))
                .param(
                        "end",
                        Database.at(
                                HumanTime.SHANGHAI.startOf(month.plusMonths(1).atDay(1))))
                .param("quota", quota)
                .query((row, number) -> new OpenId(row.getString("openid")))
                .list());
    }
}
