package io.hearth.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageReason;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.FaultyProxy;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.store.bulk.BulkWriter;
import io.hearth.store.contact.Audience;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.history.HistoryIndices;
import io.hearth.store.history.HistoryReader;
import io.hearth.store.history.HistoryWriter;
import io.hearth.store.history.StageTransition;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.link.LinkSnapshot;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentationIT {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final SegmentDefinition CONSIDERING = new SegmentDefinition(
            new SegmentId("considering"), "考虑中", 1, new ContactCondition.StageIn(Set.of(FunnelStage.CONSIDERATION)));

    @TempDir
    private Path folder;

    private Installation installation;
    private final List<SegmentationEvent> events = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void open() {
        installation = new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder);
    }

    @AfterEach
    void close() throws IOException {
        installation.close();
    }

    @AfterAll
    static void stopSpark() {
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
    }

    @Test
    void interactionsBecomeContactsWithStagesAndSegments() throws IOException {
        installation.write(List.of(
                act("buyer", InteractionType.FOLLOW, "2026-05-01T01:00:00Z"),
                act("buyer", InteractionType.RESERVATION, "2026-06-30T02:00:00Z"),
                act("enquirer", InteractionType.ENQUIRY, "2026-06-01T15:59:59.999Z"),
                act("sleeper", InteractionType.FORM, "2026-01-01T00:00:00Z"),
                act("late", InteractionType.CONTRACT, "2026-06-30T08:00:00.001Z")));

        SegmentationRun run = run(installation.request(NOW, false, CONSIDERING));

        assertThat(run.contactsWritten()).isEqualTo(3);
        assertThat(run.daysRecomputed()).isEqualTo(3);
        FunnelCounts funnel = installation.contacts().funnel(Optional.empty());
        assertThat(funnel.run().map(PublishedRun::runId)).contains(run.runId());
        assertThat(funnel.contacts()).isEqualTo(3);
        assertThat(funnel.stages())
                .contains(
                        new FunnelCounts.StageCount(FunnelStage.AWARENESS, 0, 3, 0),
                        new FunnelCounts.StageCount(FunnelStage.CONSIDERATION, 2, 3, 1),
                        new FunnelCounts.StageCount(FunnelStage.PURCHASE, 1, 1, 0),
                        new FunnelCounts.StageCount(FunnelStage.USE, 0, 0, 0));
        assertThat(installation.contacts().segmentSizes().sizes())
                .containsExactly(Map.entry(CONSIDERING.segmentId(), 2L));
        assertThat(audience(CONSIDERING.segmentId()))
                .containsExactlyInAnyOrder(new OpenId("enquirer"), new OpenId("sleeper"));
        assertThat(installation.runs().latest()).contains(run);
        assertThat(events).anyMatch(SegmentationEvent.Progress.class::isInstance);
    }

    @Test
    void anInstallationWithoutInteractionsHasAnEmptyFunnel() throws IOException {
        assertThat(installation.contacts().funnel(Optional.empty()).run()).isEmpty();

        run(installation.request(NOW, false));

        FunnelCounts funnel = installation.contacts().funnel(Optional.empty());
        assertThat(funnel.run()).isPresent();
        assertThat(funnel.contacts()).isZero();
    }

    @Test
    void aRunReadsOnlyTheDaysAndWritesOnlyTheContactsThatChanged() throws IOException {
        installation.write(new SeededStream(3, 50, Instant.parse("2026-06-01T00:00:00Z"), 20).generate(400));
        run(installation.request(NOW, false));
        assertThat(run(installation.request(NOW, false)).interactionsRead()).isZero();

        installation.write(List.of(act("late", InteractionType.FOLLOW, "2026-06-05T04:00:00Z")));

        SegmentationRun run = run(installation.request(NOW, false));
        assertThat(run.daysRecomputed()).isEqualTo(1);
        assertThat(run.interactionsRead()).isBetween(2L, 60L);
        assertThat(run.contacts()).isEqualTo(new ContactCounts(1, 0, 1, 1, 0, 1, 0));
    }

    /** More stretches of days than Elasticsearch lets queries be nested. */
    @Test
    void daysThatDoNotAdjoinAreReadTogether() throws IOException {
        Instant last = NOW.minus(Duration.ofDays(1));
        installation.write(IntStream.range(0, 40)
                .mapToObj(i -> act(
                        "fan-" + i,
                        InteractionType.FOLLOW,
                        last.minus(Duration.ofDays(2L * i)).toString()))
                .toList());

        assertThat(run(installation.request(NOW, false)).contactsWritten()).isEqualTo(40);
    }

    @Test
    void aRunThatDiesLeavesTheFormerResultsAndTheNextOneCleansUp() throws IOException {
        installation.write(List.of(act("one", InteractionType.FOLLOW, "2026-06-05T04:00:00Z")));
        SegmentationRun former = run(installation.request(NOW, false));
        Path day;
        try (var files = Files.walk(folder)) {
            day = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] good = Files.readAllBytes(day);
        Files.writeString(day, "no parquet at all");
        Files.deleteIfExists(day.resolveSibling("." + day.getFileName() + ".crc"));

        installation.write(List.of(act("one", InteractionType.SCAN, "2026-06-06T04:00:00Z")));

        assertThatThrownBy(() -> run(installation.request(NOW, false))).hasMessageContaining("parquet");

        assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(former.runId());
        SegmentationRun failed = installation.runs().latest().orElseThrow();
        assertThat(failed.state()).isEqualTo(SegmentationRun.State.FAILED);
        assertThat(failed.message())
                .startsWith("the rollup file file:")
                .contains(day.getFileName().toString())
                .endsWith(" is damaged or gone; './hearth segment --full' computes all rollups again");
        Files.write(day, good);
        SegmentationRun next = run(installation.request(NOW, false));
        assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(next.runId());
        assertThat(installation
                        .elastic()
                        .client()
                        .indices()
                        .get(b -> b.index(installation.names().contacts() + "-*"))
                        .result())
                .containsOnlyKeys(
                        installation.names().contacts() + "-" + former.runId(),
                        installation.names().contacts() + "-" + next.runId());
    }

    @Test
    void whatChangesFromRunToRunIsRecordedWithItsInstants() throws IOException {
        Instant later = NOW.plusSeconds(86_400);
        installation.write(List.of(act("one", InteractionType.ENQUIRY, "2026-06-05T04:00:00Z")));
        SegmentationRun first = run(installation.request(NOW, false, CONSIDERING));
        installation.write(List.of(act("one", InteractionType.RESERVATION, "2026-06-30T09:00:00Z")));
        run(installation.request(later, false, CONSIDERING));
        installation.write(List.of(act("one", InteractionType.CANCELLATION, "2026-06-30T10:00:00Z")));
        SegmentationRun last = run(installation.request(later.plusSeconds(60), false, CONSIDERING));

        HistoryReader history = new HistoryReader(installation.elastic(), installation.names());
        ContactId one = contactOf("one");
        assertThat(history.transitions(one).stream().map(t -> t.kind() + " " + t.stage() + " " + t.at()))
                .containsExactly(
                        "REACHED AWARENESS 2026-06-05T04:00:00Z",
                        "REACHED CONSIDERATION 2026-06-05T04:00:00Z",
                        "REACHED PURCHASE 2026-06-30T09:00:00Z",
                        "LOST PURCHASE 2026-07-01T08:01:00Z");
        assertThat(history.transitions(one).get(2).reason())
                .isEqualTo(new StageReason(
                        FunnelStage.PURCHASE, InteractionType.RESERVATION, 1, LocalDate.parse("2026-06-30")));
        assertThat(history.flows(CONSIDERING.segmentId(), NOW, later.plusSeconds(3_600), HumanTime.SHANGHAI))
                .containsExactly(Map.entry(LocalDate.parse("2026-07-01"), new HistoryReader.Flow(1, 1)));
        assertThat(first.contacts()).isEqualTo(new ContactCounts(0, 0, 1, 1, 0, 2, 0));
        assertThat(last.contacts()).isEqualTo(new ContactCounts(1, 0, 1, 1, 0, 1, 1));
    }

    @Test
    void whatADeadRunRecordedIsNeverSeenAndRemoved() throws IOException {
        installation.write(List.of(act("one", InteractionType.FOLLOW, "2026-06-05T04:00:00Z")));
        run(installation.request(NOW, false, CONSIDERING));
        ContactId one = contactOf("one");
        try (BulkWriter bulk = new BulkWriter(installation.elastic(), RetryPolicy.DEFAULT)) {
            new HistoryWriter(bulk, installation.names(), 2, "dead")
                    .write(new StageTransition(
                            one,
                            StageTransition.Kind.REACHED,
                            FunnelStage.PURCHASE,
                            FunnelStage.USE,
                            NOW,
                            null,
                            Channel.WECHAT,
                            NOW));
        }
        HistoryIndices indices = new HistoryIndices(
                installation.elastic(), new IndexDefinitions(installation.elastic()), installation.names());
        indices.makeVisible();
        HistoryReader history = new HistoryReader(installation.elastic(), installation.names());
        assertThat(history.transitions(one)).hasSize(1);

        run(installation.request(NOW.plusSeconds(60), false, CONSIDERING));

        assertThat(history.transitions(one)).hasSize(1);
    }

    @Test
    void aRunWaitsForAnElasticsearchThatIsAwayAndBeginsAgainWhenItsViewIsLost() throws IOException {
        installation.write(new SeededStream(9, 30, NOW.minusSeconds(864_000), 9).generate(200));
        run(installation.request(NOW, true));
        Map<String, JsonNode> expected = installation.contactDocuments();
        try (FaultyProxy proxy = new FaultyProxy(TestServices.elasticsearch());
                ElasticConnection elastic = ElasticConnection.open(proxy.url())) {
            proxy.drop("/_bulk", 2);
            proxy.dropPages(3);
            proxy.loseView();
            SegmentationRequest request = Installation.via(proxy.url(), installation.request(NOW, true));

            SparkSession spark = SparkSessions.start(request);
            new SegmentationAction(spark, elastic, request, Clock.systemUTC(), events::add).run();

            assertThat(proxy.hasDroppedAll()).isTrue();
            assertThat(installation.contacts().run().map(PublishedRun::runId)).contains(request.runId());
            assertThat(installation.contactDocuments()).isEqualTo(expected);
        }
    }

    /** More contacts than one bulk request takes, so that it is sent beside the preparation of the next. */
    @Test
    void aRunOfWhichADocumentIsRefusedFailsThoughTheRestIsTaken() throws IOException {
        installation.write(IntStream.range(0, 4_500)
                .mapToObj(i -> act("fan-" + i, InteractionType.FOLLOW, "2026-06-05T04:00:00Z"))
                .toList());
        try (FaultyProxy proxy = new FaultyProxy(TestServices.elasticsearch());
                ElasticConnection elastic = ElasticConnection.open(proxy.url())) {
            SegmentationRequest request = Installation.via(proxy.url(), installation.request(NOW, true));
            SparkSession spark = SparkSessions.start(request);
            SegmentationAction action = new SegmentationAction(spark, elastic, request, Clock.systemUTC(), events::add);
            proxy.refuseDocument();

            assertThatThrownBy(action::run).hasStackTraceContaining("a document was refused: as_told: none");

            assertThat(installation.contacts().run()).isEmpty();
        }
    }

    @Test
    void theEarliestInstantCountsAndWhatIsDatedInTheFutureWaits() throws IOException {
        installation.write(List.of(
                act("old", InteractionType.FOLLOW, "2000-01-01T00:00:00Z"),
                act("old", InteractionType.ENQUIRY, "2026-06-05T04:00:00Z"),
                act("early", InteractionType.FOLLOW, "2099-01-01T00:00:00Z")));

        run(installation.request(NOW, false));

        Map<String, JsonNode> contacts = installation.contactDocuments();
        assertThat(contacts).containsOnlyKeys(contactOf("old").value());
        assertThat(contacts.get(contactOf("old").value())
                        .path("first_contact_at")
                        .asText())
                .isEqualTo("2000-01-01T00:00:00Z");

        run(installation.request(Instant.parse("2099-01-02T00:00:00Z"), false));

        assertThat(installation.contactDocuments())
                .containsOnlyKeys(contactOf("old").value(), contactOf("early").value());
    }

    @Test
    void aFanWhoDoesMoreThanAllOthersTogetherIsOneContact() throws IOException {
        List<Interaction> busy = new ArrayList<>(new SeededStream(4, 30, NOW.minusSeconds(864_000), 9).generate(200));
        for (int i = 0; i < 20_000; i++) {
            busy.add(act(
                    "busy",
                    InteractionType.CONTENT_VIEW,
                    NOW.minusSeconds(30_000L + i).toString()));
        }
        installation.write(busy);

        run(installation.request(NOW, false, CONSIDERING));

        JsonNode contact = installation.contactDocuments().get(contactOf("busy").value());
        assertThat(contact.path("interaction_count").asInt()).isEqualTo(20_000);
        assertThat(contact.path("stage").asText()).isEqualTo("CONSIDERATION");
    }

    @Test
    void aLinkBringsTheKeysOfOnePersonTogetherAndItsUndoingTakesThemApart() throws IOException {
        installation.write(List.of(
                act("one", InteractionType.ENQUIRY, "2026-06-05T04:00:00Z"),
                act("other", InteractionType.FOLLOW, "2026-06-06T04:00:00Z"),
                act("stranger", InteractionType.FOLLOW, "2026-06-06T04:00:00Z")));
        run(installation.request(NOW, false, CONSIDERING));

        installation.link(new LinkSnapshot(new TreeMap<>(Map.of("fan:other", contactOf("one")))));
        SegmentationRun linked = run(installation.request(NOW, false, CONSIDERING));

        Map<String, JsonNode> together = installation.contactDocuments();
        assertThat(together)
                .containsOnlyKeys(
                        contactOf("one").value(), contactOf("stranger").value());
        assertThat(together.get(contactOf("one").value()).path("subjects"))
                .extracting(JsonNode::asText)
                .containsExactly("fan:one", "fan:other");
        assertThat(audience(CONSIDERING.segmentId())).containsExactlyInAnyOrder(new OpenId("one"), new OpenId("other"));
        assertThat(linked.contacts().written() + linked.contacts().removed()).isEqualTo(2);

        installation.link(LinkSnapshot.NONE);
        run(installation.request(NOW, false, CONSIDERING));

        assertThat(installation.contactDocuments())
                .containsOnlyKeys(
                        contactOf("one").value(),
                        contactOf("other").value(),
                        contactOf("stranger").value());
    }

    private static ContactId contactOf(String fan) {
        return ContactId.ofSubject(Subject.fan(new OpenId(fan)));
    }

    private SegmentationRun run(SegmentationRequest request) throws IOException {
        SparkSession spark = SparkSessions.start(request);
        return new SegmentationAction(spark, installation.elastic(), request, Clock.systemUTC(), events::add).run();
    }

    private List<OpenId> audience(SegmentId segment) throws IOException {
        List<OpenId> found = new ArrayList<>();
        try (Audience audience = installation.contacts().audience(segment).orElseThrow()) {
            for (List<OpenId> page = audience.nextPage(); !page.isEmpty(); page = audience.nextPage()) {
                found.addAll(page);
            }
        }
        return found;
    }

    private static Interaction act(String fan, InteractionType type, String at) {
        return new Interaction(
                InteractionId.of("test", fan, type.name(), at),
                Subject.fan(new OpenId(fan)),
                type,
                Instant.parse(at),
                Channel.WECHAT,
                null,
                null,
                null,
                "test",
                Map.of());
    }
}
