package io.hearth.segmentation.contact;

import io.hearth.store.run.ContactCounts;
import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** What the tasks count. */
final class ContactCounters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LongAccumulator evaluated;
    private final LongAccumulator written;
    private final LongAccumulator removed;
    private final LongAccumulator transitions;
    private final LongAccumulator segmentChanges;

    ContactCounters(SparkContext spark) {
        this.evaluated = spark.longAccumulator(Contacts.EVALUATED);
        this.written = spark.longAccumulator("contacts_written");
        this.removed = spark.longAccumulator("contacts_removed");
        this.transitions = spark.longAccumulator("stage_transitions");
        this.segmentChanges = spark.longAccumulator("segment_changes");
    }

    void countEvaluated() {
        evaluated.add(1);
    }

    void countWritten() {
        written.add(1);
    }

    void countRemoved() {
        removed.add(1);
    }

    void countHistory(int stageTransitions, int changes) {
        transitions.add(stageTransitions);
        segmentChanges.add(changes);
    }

    ContactCounts counts(ContactScope.Counts scope) {
        return new ContactCounts(
                scope.touched(),
                scope.due(),
                evaluated.value(),
                written.value(),
                removed.value(),
                transitions.value(),
                segmentChanges.value());
    }
}
