package io.hearth.push.campaign;

import io.hearth.push.plan.PlanState;
import io.hearth.push.plan.StartedRows;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.Optional;

/** The rows of campaign plans that were started. */
final class CampaignPlanRows implements StartedRows {

    private static final String SELECT = "select state, version from campaign_plan where plan_id = :id";

    private final Database database;

    CampaignPlanRows(Database database) {
        this.database = database;
    }

    record Row(PlanState state, int version) implements Started {}

    @Override
    public Optional<Row> find(String planId) {
        return read(SELECT, planId);
    }

    @Override
    public Optional<Row> lock(String planId) {
        return read(SELECT + " for no key update", planId);
    }

    private Optional<Row> read(String sql, String planId) {
        return database.sql(sql)
                .param("id", planId)
                .query((row, number) -> new Row(PlanState.valueOf(row.getString(1)), row.getInt(2)))
                .optional();
    }

    @Override
    public void start(String planId, int version, String account, Instant now) {
        database.sql("insert into campaign_plan (plan_id, state, version, changed_by, changed_at)"
                        + " values (:id, 'ACTIVE', :version, :account, :now)")
                .param("id", planId)
                .param("version", version)
                .param("account", account)
                .param("now", Database.at(now))
                .update();
    }

    /** @return whether it was started and has not ended */
    boolean goOnWith(String planId, int version, String account, Instant now) {
        Optional<Row> row = lock(planId).filter(found -> found.state() != PlanState.STOPPED);
        row.ifPresent(found -> change(planId, found.state(), version, account, now));
        return row.isPresent();
    }

    @Override
    public void move(String planId, PlanState state, String account, Instant now) {
        lock(planId).ifPresent(found -> change(planId, state, found.version(), account, now));
    }

    private void change(String planId, PlanState state, int version, String account, Instant now) {
        database.sql("update campaign_plan set state = :state, version = :version, changed_by = :account,"
                        + " changed_at = :now, revision = revision + 1 where plan_id = :id")
                .param("state", state.name())
                .param("version", version)
                .param("account", account)
                .param("now", Database.at(now))
                .param("id", planId)
                .update();
    }
}
