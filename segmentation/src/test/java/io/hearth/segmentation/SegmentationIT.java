package io.hearth.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.segment.ContactCondition;
import io.hearth.domain.segment.SegmentDefinition;
import io.hearth.domain.segment.SegmentId;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.Installation;
import io.hearth.segmentation.testing.SeededStream;
import io.hearth.store.contact.Audience;
import io.hearth.store.contact.FunnelCounts;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.run.ContactCounts;
import io.hearth.store.run.SegmentationEvent;
import io.hearth.store.run.SegmentationRequest;
import io.hearth.store.run.SegmentationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(run.contacts()).isEqualTo(new ContactCounts(1, 0, 1, 1, 0, 0, 0));
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
