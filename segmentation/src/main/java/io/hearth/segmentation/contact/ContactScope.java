package io.hearth.segmentation.contact;

import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.link.LinkSnapshot;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which contacts a run has to look at. Columns of subjects are called {@code subject}, those of keys {@code key}.
 *
 * @param copied the contacts that the run builds upon; empty when it writes all of them into an empty index
 * @param keys by what rows are brought together
 * @param touched the subjects of which something else is told than to the copied run; without one, none
 * @param met the keys of the contacts that have to be met, even if nothing is left of them; without a copied run, none
 * @param selected all subjects of the contacts that have to be looked at, each with its key; empty means everyone
 * @param traits of all subjects that have some, with the columns of {@link
 *     io.hearth.segmentation.rollup.TraitSnapshots}; empty where nobody has any
 * @param counts how many they are
 */
public record ContactScope(
        Optional<ContactGeneration> copied,
        ContactKeys keys,
        Optional<Dataset<Row>> touched,
        Optional<Dataset<Row>> met,
        Optional<Dataset<Row>> selected,
        Optional<Dataset<Row>> traits,
        Counts counts) {

    /**
     * @param touched subjects with other rollups, other traits or another contact than before; 0 when everyone is written
     * @param due contacts that time alone may have changed
     */
    public record Counts(long touched, long due) {}

    /** Whether there is nobody to look at. */
    boolean isEmpty() {
        return selected.isPresent() && counts.touched() + counts.due() == 0;
    }

    static ContactScope everyoneAnew(LinkSnapshot links, Optional<Dataset<Row>> traits) {
        return new ContactScope(
                Optional.empty(),
                new ContactKeys(links, LinkSnapshot.NONE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                traits,
                new Counts(0, 0));
    }

    /** Frees what Spark keeps for it. */
    public void release() {
        touched.ifPresent(Dataset::unpersist);
    }
}
