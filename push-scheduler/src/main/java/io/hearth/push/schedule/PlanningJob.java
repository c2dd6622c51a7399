package io.hearth.push.schedule;

import io.hearth.push.campaign.CampaignFinisher;
import io.hearth.push.campaign.CampaignPlanner;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Starts due campaigns and ends those that are done. */
@DisallowConcurrentExecution
final class PlanningJob implements Job {

    private final CampaignPlanner planner;
    private final CampaignFinisher finisher;

    PlanningJob(CampaignPlanner planner, CampaignFinisher finisher) {
        this.planner = planner;
        this.finisher = finisher;
    }

    @Override
    public void execute(JobExecutionContext context) {
        planner.planDue();
        finisher.finishDone();
    }
}
