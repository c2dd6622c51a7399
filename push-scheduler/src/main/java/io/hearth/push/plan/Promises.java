package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Mass messages that fans have had this month, and that other plans have planned for them already. */
final class Promises {

    private static final String DAYS = """
            select fan, (coalesce(called_at, due_at) at time zone :zone)::date as day
            from touchpoint_of_fan
            where fan = any(:openIds) and way = 'MASS'
            and (state in ('CALLING', 'SENT', 'UNKNOWN') and called_at >= :month
                or state in ('PENDING', 'CLAIMED') and plan_no <> :plan and due_at >= :now)
            """;

    private final Database database;

    Promises(Database database) {
        this.database = database;
    }

    /** The days of each fan's messages, in no order; what the plan itself has planned is not among them. */
    Map<OpenId, List<LocalDate>> besides(int planNo, Collection<OpenId> openIds, Instant now) {
        Map<OpenId, List<LocalDate>> days = new HashMap<>();
        database.sql(DAYS)
                .param("zone", HumanTime.SHANGHAI.zone().getId())
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .param(
                        "month",
                        Database.at(HumanTime.SHANGHAI.startOf(
                                HumanTime.SHANGHAI.monthOf(now).atDay(1))))
                .param("plan", planNo)
                .param("now", Database.at(now))
                .query(row -> {
                    days.computeIfAbsent(new OpenId(row.getString("fan")), fan -> new ArrayList<>())
                            .add(row.getObject("day", LocalDate.class));
                });
        return days;
    }
}
