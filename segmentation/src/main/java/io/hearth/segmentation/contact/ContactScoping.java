package io.hearth.segmentation.contact;

import io.hearth.segmentation.contact.ContactScope.Counts;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.store.contact.ContactBasis;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.DueContacts;
import io.hearth.store.elastic.ElasticConnection;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Decides which contacts a run looks at: those whose rollups differ from what the visible run saw, and those whose next
 * change is due. Everyone where that run answered by other segments; and everyone, into an empty index, where nothing
 * can be built upon it.
 */
public final class ContactScoping {

    private final SparkSession spark;
    private final ElasticConnection elastic;
    private final Rollups rollups;

    public ContactScoping(SparkSession spark, ElasticConnection elastic, Rollups rollups) {
        this.spark = spark;
        this.elastic = elastic;
        this.rollups = rollups;
    }

    /**
     * Scopes a run that is no full one.
     *
     * @param former the contacts that are visible now
     * @param basis what this run goes by
     * @param view what this run looks at
     * @param nightly whether contacts are compared with others than before
     */
    public ContactScope scope(Optional<ContactGeneration> former, ContactBasis basis, RollupView view, boolean nightly)
            throws IOException {
        if (former.isEmpty() || !former.get().canBecome(basis, view.asOf())) {
            return everyoneAnew();
        }
        Optional<RollupView> seen = rollups.findView(former.get().run().runId());
        return seen.isEmpty() ? everyoneAnew() : build(former.get(), basis, seen.get(), view, nightly);
    }

    /** Everyone, into an empty index. */
    public ContactScope everyoneAnew() {
        return ContactScope.everyoneAnew();
    }

    private ContactScope build(
            ContactGeneration former, ContactBasis basis, RollupView seen, RollupView view, boolean nightly)
            throws IOException {
        Instant asOf = view.asOf();
        DueContacts due = new DueContacts(elastic);
        DueContacts.Count count = due.count(former, asOf);
        Dataset<Row> touched = rollups.subjectsChangedBetween(seen, view).persist();
        Counts counts = new Counts(touched.count(), count.due());
        boolean everyone = nightly
                || !basis.segments().equals(former.basis().segments())
                || counts.touched() + counts.due() > count.contacts() / 2;
        Optional<Dataset<Row>> selected = everyone
                ? Optional.empty()
                : Optional.of(
                        touched.union(subjects(due.subjects(former, asOf))).distinct());
        return new ContactScope(Optional.of(former), Optional.of(touched), selected, counts);
    }

    private Dataset<Row> subjects(List<String> subjects) {
        return spark.createDataset(subjects, Encoders.STRING()).toDF("subject");
    }
}
