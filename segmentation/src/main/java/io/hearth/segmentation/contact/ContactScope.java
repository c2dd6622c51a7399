package io.hearth.segmentation.contact;

import io.hearth.store.contact.ContactGeneration;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which contacts a run has to look at. Columns of subjects are called {@code subject}.
 *
 * @param copied the contacts that the run builds upon; empty when it writes all of them into an empty index
 * @param touched the subjects of which the rollups tell something else than to the copied run; without one, none
 * @param selected those that have to be looked at, touched ones included; empty means everyone
 * @param counts how many they are
 */
public record ContactScope(
        Optional<ContactGeneration> copied,
        Optional<Dataset<Row>> touched,
        Optional<Dataset<Row>> selected,
        Counts counts) {

    /**
     * @param touched subjects with other rollups than before; 0 when everyone is written
     * @param due contacts that time alone may have changed
     */
    public record Counts(long touched, long due) {}

    /** Whether there is nobody to look at. */
    boolean isEmpty() {
        return selected.isPresent() && counts.touched() + counts.due() == 0;
    }

    static ContactScope everyoneAnew() {
        return new ContactScope(Optional.empty(), Optional.empty(), Optional.empty(), new Counts(0, 0));
    }

    /** Frees what Spark keeps for it. */
    public void release() {
        touched.ifPresent(Dataset::unpersist);
    }
}
