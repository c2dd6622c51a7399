package io.hearth.push.plan;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that was, is or was to be sent to one fan, and why something was not. */
public final class FanTimeLine {

    private static final String SELECT = """
            select * from (
                select t.touchpoint_id, p.plan_id, t.step, t.campaign_id, t.way, t.state, t.reason, t.due_at, t.called_at
                from plan_run r join touchpoint t using (plan_run_id) join nurture_plan p on p.plan_no = r.plan_no
                where r.openid = :fan
                union all
                select t.touchpoint_id, null, null, t.campaign_id, t.way, t.state, t.reason, t.due_at, t.called_at
                from campaign c join touchpoint t on t.campaign_id = c.campaign_id and t.openid = :fan
                union all
                select t.touchpoint_id, null, 'answer', null, t.way, t.state, t.reason, t.due_at, t.called_at
                from answer a join touchpoint t using (answer_id) where a.openid = :fan) all_of_the_fan
            order by due_at, touchpoint_id limit 1000
            """;

    private final Database database;

    public FanTimeLine(Database database) {
        this.database = database;
    }

    /**
     * One touchpoint of the fan.
     *
     * @param planId null for a campaign's and for an answer
     * @param step of the plan, or {@code answer}; null for a campaign's
     * @param reason why it was skipped, cancelled or refused, or why its outcome is unknown
     * @param calledAt when WeChat was called; null if it was not
     */
    public record Entry(
            long touchpointId,
            @Nullable String planId,
            @Nullable String step,
            @Nullable String campaignId,
            String way,
            TouchpointState state,
            @Nullable String reason,
            Instant dueAt,
            @Nullable Instant calledAt) {}

    /** In the order in which they are due; at most 1,000. */
    public List<Entry> of(OpenId fan) {
        return database.sql(SELECT)
                .param("fan", fan.value())
                .query(FanTimeLine::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime calledAt = row.getObject("called_at", OffsetDateTime.class);
        return new Entry(
                row.getLong("touchpoint_id"),
                row.getString("plan_id"),
                row.getString("step"),
                row.getString("campaign_id"),
                row.getString("way"),
                TouchpointState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                calledAt == null ? null : calledAt.toInstant());
    }
}
