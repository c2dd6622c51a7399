package io.hearth.push.plan;

import io.hearth.domain.nurture.Candidate;
import io.hearth.push.postgres.Database;
import io.hearth.push.review.DocumentKind;
import io.hearth.push.review.Reviewed;
import io.hearth.push.review.ReviewedDocuments;
import io.hearth.push.time.DueClock;

/** Plays the version of a plan that is being worked on against today's audience, and writes nothing. */
public final class PlanDryRun {

    private final Database database;
    private final DueClock clock;
    private final PlanAudience audience;
    private final PlanSettings settings;
    private final RunningPlans plans;
    private final ReviewedDocuments documents;

    public PlanDryRun(Database database, DueClock clock, PlanAudience audience, PlanSettings settings) {
        this.database = database;
        this.clock = clock;
        this.audience = audience;
        this.settings = settings;
        this.plans = new RunningPlans(database, clock);
        this.documents = new ReviewedDocuments(database, clock);
    }

    /**
     * Everybody who may enter is taken as if they entered now; what of their steps is past is left out. Steps whose
     * content was never approved count for nothing.
     *
     * @throws io.hearth.push.review.ReviewRefusedException NOT_FOUND
     */
    public DryRunReport run(String planId) {
        Reviewed draft = documents.load(DocumentKind.PLAN, planId);
        RunningPlan plan = plans.lookAt(planId, PlanDocument.parse(draft.json()), draft.version());
        DryRunTally tally = new DryRunTally(plan, settings, new Promises(database), clock.now());
        audience.read(
                batch -> tally.add(batch.stream().map(PlanDryRun::asFollower).toList()));
        return tally.report();
    }

    /** Who does not follow now may follow until then: the dry run shows the most that can go out. */
    private static Candidate asFollower(Candidate candidate) {
        return candidate.withReach(true, false);
    }
}
