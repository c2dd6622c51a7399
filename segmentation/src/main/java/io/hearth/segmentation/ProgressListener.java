package io.hearth.segmentation;

import io.hearth.segmentation.contact.Contacts;
import io.hearth.store.run.SegmentationEvent;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.Tuple4;
import scala.jdk.javaapi.CollectionConverters;

/** Says how far a run is, from what the tasks report with each heartbeat. */
final class ProgressListener extends SparkListener {

    private static final String RECORDS_READ = "internal.metrics.input.recordsRead";

    private final Consumer<SegmentationEvent> events;
    private final Map<Long, Long> doneByTask = new ConcurrentHashMap<>();
    private volatile String step = "";
    private volatile String counter = RECORDS_READ;
    private volatile OptionalLong total = OptionalLong.empty();
    private volatile long said;

    ProgressListener(Consumer<SegmentationEvent> events) {
        this.events = events;
    }

    /** From here on interactions read are counted. */
    void reading(long interactions) {
        begin("read", RECORDS_READ, OptionalLong.of(interactions));
    }

    /** From here on contacts looked at are counted. */
    void writing() {
        begin("contacts", Contacts.EVALUATED, OptionalLong.empty());
    }

    /** The last step, which has nothing to count. */
    void publishing() {
        begin("publish", "", OptionalLong.empty());
    }

    private synchronized void begin(String nextStep, String nextCounter, OptionalLong nextTotal) {
        doneByTask.clear();
        step = nextStep;
        counter = nextCounter;
        total = nextTotal;
        said = 0;
        events.accept(new SegmentationEvent.Progress(step, 0, total));
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        for (Tuple4<Object, Object, Object, scala.collection.immutable.Seq<AccumulableInfo>> task :
                CollectionConverters.asJava(update.accumUpdates())) {
            for (AccumulableInfo value : CollectionConverters.asJava(task._4())) {
                record((Long) task._1(), value);
            }
        }
        say();
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        for (AccumulableInfo value : CollectionConverters.asJava(end.taskInfo().accumulables())) {
            record(end.taskInfo().taskId(), value);
        }
        say();
    }

    private void record(long task, AccumulableInfo value) {
        if (value.name().isDefined()
                && value.name().get().equals(counter)
                && value.update().isDefined()) {
            doneByTask.put(task, (Long) value.update().get());
        }
    }

    private synchronized void say() {
        long done = doneByTask.values().stream().mapToLong(Long::longValue).sum();
        if (done > said) {
            said = done;
            events.accept(new SegmentationEvent.Progress(step, done, total));
        }
    }
}
