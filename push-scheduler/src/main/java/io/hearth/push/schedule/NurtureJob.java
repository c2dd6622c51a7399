package io.hearth.push.schedule;

import io.hearth.push.plan.PlanPlanner;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Keeps plans in step with the contacts. */
@DisallowConcurrentExecution
final class NurtureJob implements Job {

    private final PlanPlanner planner;

    NurtureJob(PlanPlanner planner) {
        this.planner = planner;
    }

    @Override
    public void execute(JobExecutionContext context) {
        planner.planChanges();
    }
}
