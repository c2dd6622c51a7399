package io.hearth.segmentation.contact;

import io.hearth.domain.contact.ContactId;
import io.hearth.segmentation.contact.ContactScope.Counts;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.store.contact.ContactBasis;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.DueContacts;
import io.hearth.store.contact.FormerContacts;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.link.LinkSnapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Decides which contacts a run looks at: those whose rollups, links or traits differ from what the visible run saw, and
 * those whose next change is due. Everyone where that run answered by other segments; and everyone, into an empty index, where nothing
 * can be built upon it.
 */
public final class ContactScoping {

    private final SparkSession spark;
    private final ElasticConnection elastic;
    private final Rollups rollups;
    private final LinkSnapshot links;
    private final String runId;

    /**
     * Knows what the run was told.
     *
     * @param links those that hold for the run
     * @param runId whose traits are saved already
     */
    public ContactScoping(
            SparkSession spark, ElasticConnection elastic, Rollups rollups, LinkSnapshot links, String runId) {
        this.links = links;
        this.runId = runId;
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
    public ContactScope everyoneAnew() throws IOException {
        return ContactScope.everyoneAnew(links, rollups.traits().find(runId));
    }

    private ContactScope build(
            ContactGeneration former, ContactBasis basis, RollupView seen, RollupView view, boolean nightly)
            throws IOException {
        String formerRun = former.run().runId();
        ContactKeys keys = new ContactKeys(
                links, rollups.findLinks(formerRun).map(LinkSnapshot::parse).orElse(LinkSnapshot.NONE));
        DueContacts.Count count = new DueContacts(elastic).count(former, view.asOf());
        LinkedScope linked =
                new LinkedScope(spark, keys, new FormerContacts(elastic, former.index(), RetryPolicy.PATIENT));
        Dataset<Row> changed = rollups.subjectsChangedBetween(seen, view).union(subjects(linked.changed()));
        Dataset<Row> touched = rollups.traits()
                .subjectsChangedBetween(formerRun, runId)
                .map(changed::union)
                .orElse(changed)
                .distinct()
                .persist();
        Counts counts = new Counts(touched.count(), count.due());
        boolean everyone = nightly
                || !basis.segments().equals(former.basis().segments())
                || counts.touched() + counts.due() > count.contacts() / 2;
        Dataset<Row> ofTouched = keys.withKeys(touched);
        Set<ContactId> concerned = linked.contacts(ofTouched);
        Dataset<Row> met = ofTouched
                .select(ContactKeys.KEY)
                .union(linked.keysOf(concerned))
                .distinct();
        Optional<Dataset<Row>> selected = everyone
                ? Optional.empty()
                : Optional.of(selected(former, view.asOf(), keys, touched, linked, concerned));
        return new ContactScope(
                Optional.of(former),
                keys,
                Optional.of(touched),
                Optional.of(met),
                selected,
                rollups.traits().find(runId),
                counts);
    }

    private Dataset<Row> selected(
            ContactGeneration former,
            Instant asOf,
            ContactKeys keys,
            Dataset<Row> touched,
            LinkedScope linked,
            Set<ContactId> concerned)
            throws IOException {
        Dataset<Row> subjects = touched.union(subjects(new DueContacts(elastic).subjects(former, asOf)))
                .union(subjects(linked.subjects(concerned)))
                .distinct();
        return keys.withKeys(subjects);
    }

    private Dataset<Row> subjects(Collection<String> subjects) {
        return spark.createDataset(List.copyOf(subjects), Encoders.STRING()).toDF("subject");
    }
}
