package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.JobEvents;
import io.hearth.sandbox.content.Drafts;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.fault.Faults;
import io.hearth.sandbox.fault.Postman;
import io.hearth.sandbox.mass.MassJob;
import io.hearth.sandbox.mass.MassJobs;
import io.hearth.sandbox.mass.MassOrigin;
import io.hearth.sandbox.mass.MassStatus;
import io.hearth.sandbox.time.SandboxClock;
import java.time.Instant;
import java.util.Optional;

/** Ends a mass job: delivers or fails, takes the draft out of the box, and reports to the product. */
final class MassWork {

    private static final String EVENT = "MASSSENDJOBFINISH";

    private final MassJobs jobs;
    private final Drafts drafts;
    private final Faults faults;
    private final Postman postman;
    private final SandboxClock clock;
    private final boolean keepDrafts;

    MassWork(MassJobs jobs, Drafts drafts, Faults faults, Postman postman, SandboxClock clock, boolean keepDrafts) {
        this.jobs = jobs;
        this.drafts = drafts;
        this.faults = faults;
        this.postman = postman;
        this.clock = clock;
        this.keepDrafts = keepDrafts;
    }

    void finish(MassJob job) {
        Instant now = clock.instant();
        Optional<Fault> outcome = faults.take(EVENT, FaultKind.Moment.OUTCOME);
        if (outcome.isPresent()) {
            jobs.fail(job, outcome.get().outcome());
        } else {
            jobs.finish(job, now);
        }
        if (job.status() == MassStatus.SEND_SUCCESS && !keepDrafts) {
            drafts.spend(job.order().content().value());
        }
        if (job.order().origin() == MassOrigin.API && job.status() != MassStatus.DELETE) {
            report(job, now);
        }
    }

    private void report(MassJob job, Instant now) {
        postman.post(JobEvents.massSendJobFinish(
                now,
                job.msgId(),
                job.outcome(),
                job.totalCount(),
                job.filterCount(),
                job.sentCount(),
                job.errorCount()));
    }
}
