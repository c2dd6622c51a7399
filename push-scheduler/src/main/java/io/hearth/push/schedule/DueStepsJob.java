package io.hearth.push.schedule;

import io.hearth.push.dispatch.DueSteps;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Takes what is due in plans, batch after batch. */
@DisallowConcurrentExecution
final class DueStepsJob implements Job {

    /** Of 10,000 each; the next tick goes on with the rest. */
    private static final int BATCHES = 20;

    private final DueSteps steps;

    DueStepsJob(DueSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (int batch = 0; batch < BATCHES && steps.gatherOnce(); batch++) {
            // gatherOnce has done it.
        }
    }
}
