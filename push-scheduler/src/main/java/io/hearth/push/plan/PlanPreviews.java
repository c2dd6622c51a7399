package io.hearth.push.plan;

import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;

/** Shows what a change of a plan would do before it is applied. */
public final class PlanPreviews {

    private final RunningPlans plans;
    private final ReviewedDocuments documents;
    private final Retimer retimer;

    public PlanPreviews(Database database, DueClock clock, PlanSettings settings) {
        this.plans = new RunningPlans(database, clock);
        this.documents = new ReviewedDocuments(database, clock);
        this.retimer = new Retimer(database, clock, settings);
    }

    /**
     * What the version being worked on would change for the fans who are in the plan now. Steps whose content was never
     * approved count as withdrawn: nothing could go out.
     *
     * @throws PlanRefusedException NOT_FOUND if the plan was never started
     */
    public PlanDifference difference(String planId) {
        Reviewed draft = documents.load(DocumentKind.PLAN, planId);
        RunningPlan running = plans.find(planId).orElseThrow(() -> PlanRefusedException.notStarted(planId));
        return retimer.difference(plans.as(running, PlanDocument.parse(draft.json()), draft.version()));
    }
}
