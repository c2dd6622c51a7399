package io.hearth.push.schedule;

import io.hearth.push.dispatch.Dispatcher;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends what is due, batch after batch. */
@DisallowConcurrentExecution
final class DispatchJob implements Job {

    /** WeChat takes 60 mass sends a minute; the next tick goes on with the rest. */
    private static final int BATCHES = 60;

    private final Dispatcher dispatcher;

    DispatchJob(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void execute(JobExecutionContext context) {
        for (int batch = 0; batch < BATCHES && dispatcher.dispatchOnce(); batch++) {
            // dispatchOnce has done it.
        }
    }
}
