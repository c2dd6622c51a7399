package io.hearth.push.plan;

import io.hearth.push.content.Content;
import io.hearth.push.content.ContentJson;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans that were started. Their contents are the approved versions, read anew each time: one may be retired. */
public final class RunningPlans {

    private static final String SELECT =
            "select p.plan_no, p.plan_id, p.version, p.state, p.planned_to from nurture_plan p"
                    + " join reviewed_document d on d.document_id = p.plan_id";

    private final Database database;
    private final ReviewedDocuments documents;

    public RunningPlans(Database database, DueClock clock) {
        this.database = database;
        this.documents = new ReviewedDocuments(database, clock);
    }

    /** Those in which fans enter and things go out, the first started first. */
    public List<RunningPlan> active() {
        return database
                .sql(SELECT + " where p.state = 'ACTIVE' and d.retired_at is null order by p.plan_no")
                .query((row, number) -> Row.of(row))
                .list()
                .stream()
                .flatMap(row -> load(row).stream())
                .toList();
    }

    public Optional<RunningPlan> find(String planId) {
        return database.sql(SELECT + " where p.plan_id = :id")
                .param("id", planId)
                .query((row, number) -> Row.of(row))
                .optional()
                .flatMap(this::load);
    }

    /** Lets nobody else plan for it until the transaction ends. */
    void lock(int planNo) {
        database.sql("select 1 from nurture_plan where plan_no = :no for no key update")
                .param("no", planNo)
                .query(row -> {});
    }

    void plannedTo(int planNo, String run) {
        database.sql("update nurture_plan set planned_to = :run where plan_no = :no")
                .param("run", run)
                .param("no", planNo)
                .update();
    }

    /** The version of the plan as if it were in force, for looking ahead. */
    RunningPlan as(RunningPlan running, PlanDocument document, int version) {
        return new RunningPlan(
                running.planNo(),
                running.planId(),
                version,
                running.state(),
                document.plan(),
                document.audienceVersion(),
                contents(document),
                running.plannedTo());
    }

    /** The version of a plan that may not have been started, for looking ahead; its number is 0 then. */
    RunningPlan lookAt(String planId, PlanDocument document, int version) {
        RunningPlan unstarted = new RunningPlan(
                0, planId, version, PlanState.PAUSED, document.plan(), document.audienceVersion(), Map.of(), null);
        return as(find(planId).orElse(unstarted), document, version);
    }

    private Optional<RunningPlan> load(Row row) {
        return documents
                .findApproved(row.planId(), row.version())
                .map(PlanDocument::parse)
                .map(document -> new RunningPlan(
                        row.planNo(),
                        row.planId(),
                        row.version(),
                        row.state(),
                        document.plan(),
                        document.audienceVersion(),
                        contents(document),
                        row.plannedTo()));
    }

    private Map<String, Content> contents(PlanDocument document) {
        Map<String, Content> contents = new HashMap<>();
        if (document.contents().isEmpty()) {
            document.plan().steps().forEach(step -> findLatest(step.contentId())
                    .ifPresent(content -> contents.put(step.contentId(), content)));
        }
        document.contents().forEach((id, pinned) -> documents
                .findApproved(id, pinned.version())
                .ifPresent(json -> contents.put(id, ContentJson.parse(json))));
        return contents;
    }

    /** For drafts, whose contents are fixed when they are submitted. */
    private Optional<Content> findLatest(String contentId) {
        return documents
                .find(DocumentKind.CONTENT, contentId)
                .map(Reviewed::approvedVersion)
                .flatMap(version -> documents.findApproved(contentId, version))
                .map(ContentJson::parse);
    }

    private record Row(
            int planNo,
            String planId,
            int version,
            PlanState state,
            @Nullable String plannedTo) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getInt("plan_no"),
                    row.getString("plan_id"),
                    row.getInt("version"),
                    PlanState.valueOf(row.getString("state")),
                    row.getString("planned_to"));
        }
    }
}
