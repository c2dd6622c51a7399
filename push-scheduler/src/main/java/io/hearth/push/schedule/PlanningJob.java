package io.hearth.push.schedule;

import io.hearth.push.campaign.CampaignFinisher;
import io.hearth.push.campaign.CampaignPlanner;
import io.hearth.push.campaign.NextCampaigns;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Starts due campaigns, schedules what comes after them, and ends those that are done. */
@DisallowConcurrentExecution
final class PlanningJob implements Job {

    private final CampaignPlanner planner;
    private final CampaignFinisher finisher;
    private final NextCampaigns next;

    PlanningJob(CampaignPlanner planner, NextCampaigns next, CampaignFinisher finisher) {
        this.planner = planner;
        this.next = next;
        this.finisher = finisher;
    }

    @Override
    public void execute(JobExecutionContext context) {
        planner.planDue();
        next.scheduleAll();
        finisher.finishDone();
    }
}
