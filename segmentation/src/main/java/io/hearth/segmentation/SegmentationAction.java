package io.hearth.segmentation;

import io.hearth.domain.feature.Population;
import io.hearth.domain.funnel.StageRules;
import io.hearth.segmentation.contact.ContactBases;
import io.hearth.segmentation.contact.ContactScope;
import io.hearth.segmentation.contact.ContactScoping;
import io.hearth.segmentation.contact.ContactTarget;
import io.hearth.segmentation.contact.Contacts;
import io.hearth.segmentation.contact.PopulationJson;
import io.hearth.segmentation.contact.Populations;
import io.hearth.segmentation.rollup.RollupRefresh;
import io.hearth.segmentation.rollup.RollupView;
import io.hearth.segmentation.rollup.Rollups;
import io.hearth.segmentation.source.InteractionProvider;
import io.hearth.store.contact.ContactBasis;
import io.hearth.store.contact.ContactGeneration;
import io.hearth.store.contact.ContactPublisher;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.history.HistoryIndices;
import io.hearth.store.interaction.InteractionDays;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.RunWriter;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from interactions to published contacts. A run that fails leaves the former results standing. */
public final class SegmentationAction {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentationAction.class);

    private static final int MAX_ATTEMPTS = 3;

    private final SparkSession spark;
    private final ElasticConnection elastic;
    private final SegmentationRequest request;
    private final Clock clock;
    private final RunWriter runs;
    private final ContactPublisher publisher;
    private final HistoryIndices history;
    private final Rollups rollups;
    private final ProgressListener progress;
    private final Steps steps = new Steps(System::nanoTime);

    public SegmentationAction(
            SparkSession spark,
            ElasticConnection elastic,
            SegmentationRequest request,
            Clock clock,
            Consumer<SegmentationEvent> events) {
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        this.spark = spark;
        this.elastic = elastic;
        this.request = request;
        this.clock = clock;
        this.runs = new RunWriter(elastic, definitions, request.names());
        this.publisher = new ContactPublisher(elastic, definitions, request.names());
        this.history = new HistoryIndices(elastic, definitions, request.names());
        this.rollups = new Rollups(spark, request.rollupDir(), request.humanTime());
        this.progress = new ProgressListener(events);
    }

    /**
     * Runs to the end.
     *
     * @return the run, finished
     * @throws IOException if Elasticsearch or the rollup folder fails
     */
    public SegmentationRun run() throws IOException {
        SegmentationRun run = SegmentationRun.started(
                request.runId(), mode(), request.asOf(), clock.instant(), StageRules.DEFAULT.version());
        runs.write(run);
        spark.sparkContext().addSparkListener(progress);
        try {
            SegmentationRun finished = attempts(run);
            runs.write(finished);
            LOG.info("{}", finished);
            return finished;
        } catch (Throwable e) {
            // Not only what the compiler knows of: Spark throws checked exceptions that its methods do not declare, and
            // a
            // class that is missing, or memory, must not leave a run that seems to go on.
            recordFailure(run, e);
            throw e;
        } finally {
            spark.sparkContext().removeSparkListener(progress);
        }
    }

    /** Begins again where Elasticsearch has forgotten the view that the run reads, as it does when it restarts. */
    private SegmentationRun attempts(SegmentationRun run) throws IOException {
        for (int attempt = 1; true; attempt++) {
            try (PointInTime pointInTime =
                    PointInTime.open(elastic, request.names().interactions())) {
                return run(run, pointInTime);
            } catch (Exception e) {
                if (attempt == MAX_ATTEMPTS || !FailureMessage.isLostView(e)) {
                    throw e;
                }
                // What the attempt kept of itself; where it got to is not known here.
                spark.catalog().clearCache();
                LOG.warn("Elasticsearch has forgotten what the run was reading, it begins again: {}", e.toString());
            }
        }
    }

    private void recordFailure(SegmentationRun run, Throwable failure) {
        try {
            runs.write(run.failed(clock.instant(), FailureMessage.of(failure)));
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private SegmentationRun run(SegmentationRun run, PointInTime pointInTime) throws IOException {
        var days = new InteractionDays(elastic, request.humanTime()).read(pointInTime);
        RollupRefresh refresh = rollups.plan(request.runId(), request.full(), days, request.asOf());
        steps.end("plan");
        spark.conf().set("spark.sql.shuffle.partitions", refresh.partitions());
        long read = refresh.interactions() + refresh.interactionsOfLastDay();
        progress.reading(read);
        refresh.run(interactions(pointInTime, refresh.interactions()));
        RollupView view = refresh.look(interactions(pointInTime, refresh.interactionsOfLastDay()));
        steps.end("rollups");
        ContactCounts counts = publishContacts(view, refresh.partitions());
        refresh.tidyUp(view);
        steps.end("publish");
        return run.finished(clock.instant(), read, refresh.days(), counts, steps.seconds());
    }

    private ContactCounts publishContacts(RollupView view, int partitions) throws IOException {
        ContactBasis basis = ContactBases.of(request);
        Optional<ContactGeneration> former = publisher.current();
        LinkSnapshot links = links();
        rollups.saveLinks(request.runId(), links.toText());
        String traits = request.contactTraits();
        if (traits != null) {
            rollups.traits().save(request.runId(), traits);
        }
        ContactScoping scoping = new ContactScoping(spark, elastic, rollups, links, request.runId());
        ContactScope scope =
                request.full() ? scoping.everyoneAnew() : scoping.scope(former, basis, view, request.nightly());
        steps.end("scope");
        try {
            return publishContacts(view, scope, former, basis, partitions);
        } finally {
            scope.release();
        }
    }

    private ContactCounts publishContacts(
            RollupView view, ContactScope scope, Optional<ContactGeneration> former, ContactBasis basis, int partitions)
            throws IOException {
        String index = scope.copied().isPresent()
                ? publisher.beginWithCopyOf(scope.copied().get(), request.runId())
                : publisher.begin(request.runId());
        ContactTarget target = ContactTarget.of(index, scope.copied().isPresent(), former, request);
        history.prepare(target.number());
        steps.end("place");
        Population population = population(scope, view);
        progress.writing();
        ContactCounts counts = Contacts.write(rollups.read(view), scope, request, population, target, partitions);
        steps.end("contacts");
        progress.publishing();
        history.makeVisible();
        publisher.publish(index, new PublishedRun(request.runId(), request.asOf(), clock.instant()), basis);
        return counts;
    }

    private LinkSnapshot links() throws IOException {
        String file = request.contactLinks();
        return file == null ? LinkSnapshot.NONE : LinkSnapshot.parse(rollups.readText(file));
    }

    /** Between two nights that of the run built upon, so that one contact's change touches no other. */
    private Population population(ContactScope scope, RollupView view) throws IOException {
        Optional<String> kept = request.nightly() || scope.copied().isEmpty()
                ? Optional.empty()
                : rollups.findPopulation(scope.copied().get().run().runId());
        Population population = kept.isPresent()
                ? PopulationJson.read(kept.get())
                : Populations.of(rollups.read(view), scope.keys(), request);
        rollups.savePopulation(request.runId(), PopulationJson.write(population));
        steps.end("population");
        return population;
    }

    /** As many readers as tasks run at once, but one for a handful of documents. */
    private Dataset<Row> interactions(PointInTime pointInTime, long expected) {
        int readers = (int) Math.min(spark.sparkContext().defaultParallelism(), 1 + expected / 10_000);
        return InteractionProvider.read(spark, request.elasticsearchUrl(), pointInTime.id(), readers);
    }

    private SegmentationRun.Mode mode() {
        return request.full() ? SegmentationRun.Mode.FULL : SegmentationRun.Mode.INCREMENTAL;
    }
}
