package io.hearth.server.schedule;

import io.hearth.server.segmentation.Segmentation;
import io.hearth.server.segmentation.SegmentationDue;
import java.io.IOException;
import java.util.Optional;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** Starts an incremental run when something has changed, and the first of each day as a nightly one. */
@DisallowConcurrentExecution
final class SegmentationJob implements Job {

    private final Segmentation segmentation;
    private final SegmentationDue due;

    SegmentationJob(Segmentation segmentation, SegmentationDue due) {
        this.segmentation = segmentation;
        this.due = due;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        try {
            switch (due.due()) {
                case NOTHING -> {}
                case CHANGE -> segmentation.start(false, Optional.empty());
                case NIGHT -> segmentation.startNightly();
            }
        } catch (IOException e) {
            throw new JobExecutionException("Elasticsearch did not say whether a run is due", e);
        }
    }
}
