package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The consultants' desk: calls that plans ask for. */
public final class CallTasks {

    private static final String SELECT = "select call_task_id, openid, script, state = 'OPEN' as open, due_at,"
            + " created_at, assignee, done_by, done_at, outcome from call_task";

    private final Database database;
    private final DueClock clock;

    public CallTasks(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One task for each touchpoint, however often it is said. @return whether it is new */
    public boolean open(long touchpointId, OpenId fan, String script, Instant dueAt) {
        return database.sql("insert into call_task (touchpoint_id, openid, script, state, due_at, created_at)"
                                + " values (:touchpoint, :fan, :script, 'OPEN', :due, :now)"
                                + " on conflict (touchpoint_id) do nothing")
                        .param("touchpoint", touchpointId)
                        .param("fan", fan.value())
                        .param("script", script)
                        .param("due", Database.at(dueAt))
                        .param("now", Database.at(clock.now()))
                        .update()
                == 1;
    }

    /** The open ones, the most urgent first. */
    public List<CallTaskView> open(int limit) {
        return database.sql(SELECT + " where state = 'OPEN' order by due_at, call_task_id limit :limit")
                .param("limit", limit)
                .query(CallTasks::task)
                .list();
    }

    /** What a consultant sees: their own open ones, and those that nobody has taken, the most urgent first. */
    public List<CallTaskView> openFor(String account, int limit) {
        return database.sql(SELECT + " where state = 'OPEN' and coalesce(assignee, :account) = :account"
                        + " order by due_at, call_task_id limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query(CallTasks::task)
                .list();
    }

    /**
     * Gives an open task to a consultant. Of two who take the same one, the second is told.
     *
     * @param again whether it may be taken from somebody else
     * @throws LedgerRefusedException NOT_FOUND; DONE if it is done, or somebody else has it
     */
    public CallTaskView assign(long callTaskId, String account, boolean again) {
        int taken = database.sql("update call_task set assignee = :account where call_task_id = :id and state = 'OPEN'"
                        + " and (:again or coalesce(assignee, :account) = :account)")
                .param("account", account)
                .param("again", again)
                .param("id", callTaskId)
                .update();
        CallTaskView task =
                find(callTaskId).orElseThrow(() -> LedgerRefusedException.notFound("call task " + callTaskId));
        if (taken == 0) {
            throw LedgerRefusedException.done("call task " + callTaskId);
        }
        return task;
    }

    /** @throws LedgerRefusedException NOT_FOUND, or DONE */
    public CallTaskView done(long callTaskId, String outcome, String account) {
        int done = database.sql("update call_task set state = 'DONE', outcome = :outcome, done_by = :account,"
                        + " done_at = :now where call_task_id = :id and state = 'OPEN'")
                .param("outcome", outcome)
                .param("account", account)
                .param("now", Database.at(clock.now()))
                .param("id", callTaskId)
                .update();
        CallTaskView task =
                find(callTaskId).orElseThrow(() -> LedgerRefusedException.notFound("call task " + callTaskId));
        if (done == 0) {
            throw LedgerRefusedException.done("call task " + callTaskId);
        }
        return task;
    }

    public Optional<CallTaskView> find(long callTaskId) {
        return database.sql(SELECT + " where call_task_id = :id")
                .param("id", callTaskId)
                .query(CallTasks::task)
                .optional();
    }

    private static CallTaskView task(ResultSet row, int number) throws SQLException {
        return new CallTaskView(
                row.getLong("call_task_id"),
                new OpenId(row.getString("openid")),
                row.getString("script"),
                row.getBoolean("open"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("assignee"),
                row.getString("done_by"),
                instant(row.getObject("done_at", OffsetDateTime.class)),
                row.getString("outcome"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
