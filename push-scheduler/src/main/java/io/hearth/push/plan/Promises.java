package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Mass messages that plans have planned for fans already. */
final class Promises {

    private static final String PLANNED = """
            select openid, to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*) as messages
            from touchpoint
            where openid = any(:openIds) and state in ('PENDING', 'CLAIMED') and way = 'MASS' and plan_no is not null
            and due_at >= :from and plan_no <> :plan
            group by 1, 2
            """;

    private final Database database;

    Promises(Database database) {
        this.database = database;
    }

    /** By fan and month, those of other plans than this one. */
    Map<OpenId, Map<YearMonth, Integer>> ofOthers(int planNo, Collection<OpenId> openIds, Instant from) {
        Map<OpenId, Map<YearMonth, Integer>> promised = new HashMap<>();
        database.sql(PLANNED)
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .param("from", Database.at(from))
                .param("plan", planNo)
                .query(row -> {
                    promised.computeIfAbsent(new OpenId(row.getString("openid")), fan -> new HashMap<>())
                            .put(YearMonth.parse(row.getString("month")), row.getInt("messages"));
                });
        return promised;
    }
}
