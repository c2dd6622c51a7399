package io.hearth.server.schedule;

import io.hearth.ingest.scene.SceneDrain;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tells who came through codes until nobody waits. */
@DisallowConcurrentExecution
final class SceneDrainJob implements Job {

    private final DrainTicks ticks;
    private final SceneDrain drain;

    SceneDrainJob(DrainTicks ticks, SceneDrain drain) {
        this.ticks = ticks;
        this.drain = drain;
    }

    @Override
    public void execute(JobExecutionContext context) {
        ticks.untilEmpty("scenes", () -> drain.drainOnce() > 0);
    }
}
