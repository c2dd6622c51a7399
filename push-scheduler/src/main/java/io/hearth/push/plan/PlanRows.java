package io.hearth.push.plan;

import io.hearth.push.postgres.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The rows of plans that were started. */
final class PlanRows implements StartedRows {

    private static final String SELECT = "select plan_no, state, version from nurture_plan where plan_id = :id";

    private final Database database;

    PlanRows(Database database) {
        this.database = database;
    }

    record Row(int planNo, PlanState state, int version) implements Started {}

    @Override
    public Optional<Row> find(String planId) {
        return database.sql(SELECT).param("id", planId).query(PlanRows::row).optional();
    }

    @Override
    public Optional<Row> lock(String planId) {
        return database.sql(SELECT + " for no key update")
                .param("id", planId)
                .query(PlanRows::row)
                .optional();
    }

    @Override
    public void start(String planId, int version, String account, Instant now) {
        database.sql("insert into nurture_plan (plan_id, state, version, changed_by, changed_at)"
                        + " values (:id, 'ACTIVE', :version, :account, :now)")
                .param("id", planId)
                .param("version", version)
                .param("account", account)
                .param("now", Database.at(now))
                .update();
    }

    /** Changes nothing for a plan that was not started, or has ended. */
    void goOnWith(String planId, int version, String account, Instant now) {
        database.sql("update nurture_plan set version = :version, planned_to = null, changed_by = :account,"
                        + " changed_at = :now, revision = revision + 1 where plan_id = :id and state <> 'STOPPED'")
                .param("version", version)
                .param("account", account)
                .param("now", Database.at(now))
                .param("id", planId)
                .update();
    }

    @Override
    public void move(String planId, PlanState state, String account, Instant now) {
        database.sql("update nurture_plan set state = :state, planned_to = null, changed_by = :account,"
                        + " changed_at = :now, revision = revision + 1 where plan_id = :id")
                .param("state", state.name())
                .param("account", account)
                .param("now", Database.at(now))
                .param("id", planId)
                .update();
    }

    void endAllRuns(int planNo, Instant now) {
        database.sql("update touchpoint t set state = 'CANCELLED', reason = 'PLAN_STOPPED', changed_at = :now"
                        + " from plan_run r where r.plan_run_id = t.plan_run_id and r.plan_no = :plan"
                        + " and r.state = 'ACTIVE' and t.state = 'PENDING'")
                .param("plan", planNo)
                .param("now", Database.at(now))
                .update();
        database.sql("update plan_run set state = 'EXITED', exit_reason = 'PLAN_STOPPED', ended_at = :now"
                        + " where plan_no = :plan and state = 'ACTIVE'")
                .param("plan", planNo)
                .param("now", Database.at(now))
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getInt("plan_no"), PlanState.valueOf(row.getString("state")), row.getInt("version"));
    }
}
