package io.hearth.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.deadletter.DeadLetters;
import io.hearth.ingest.deadletter.InteractionReplay;
import io.hearth.ingest.file.ImportProgress;
import io.hearth.ingest.file.ImportReport;
import io.hearth.ingest.file.ImportRequest;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.ingest.outbox.OutboxDrain;
import io.hearth.ingest.testing.Erased;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.outbox.Outbox;
import io.hearth.store.postgres.Transactions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedSubjectsIT {

    private static final String VISITS = """
            source: visits
            fan: openid
            type: {column: what, values: {view: CONTENT_VIEW}}
            time: {column: at, format: "yyyy-MM-dd HH:mm:ss"}
            channel: SITE_VISIT
            """;

    @TempDir
    private Path folder;

    private TestRoom room;
    private Transactions transactions;

    @BeforeEach
    void open() throws Exception {
        room = TestRoom.open();
        transactions = new Transactions(room.dataSource());
        Erased.erase(room, "oGone");
    }

    @AfterEach
    void close() throws Exception {
        room.close();
    }

    @Test
    void theOutboxTellsNothingOfThem() throws Exception {
        transactions.run(connection -> {
            Outbox.append(connection, "push", List.of(interaction("oGone"), interaction("oHere")));
            return 2;
        });
        assertThat(new OutboxDrain(room.dataSource(), room.writer()).drainOnce())
                .isEqualTo(2);
        assertThat(room.countsBy("subject")).isEqualTo(Map.of("fan:oHere", 1L));
    }

    @Test
    void aDeadLetterAboutThemStaysDead() throws Exception {
        transactions.run(connection -> {
            DeadLetters.append(connection, "outbox", 1, interaction("oGone"), "bad");
            DeadLetters.append(connection, "outbox", 2, interaction("oHere"), "bad");
            return 2;
        });
        DeadLetterDesk desk = new DeadLetterDesk(room.dataSource(), List.of(new InteractionReplay(room.writer())));
        assertThat(desk.replayAll("outbox", "bad", "admin")).isEqualTo(1);
        assertThat(room.countsBy("subject")).isEqualTo(Map.of("fan:oHere", 1L));
        assertThat(desk.causes(9)).singleElement().satisfies(cause -> assertThat(cause.reason())
                .isEqualTo(ErasedSubjects.REASON));
    }

    @Test
    void anImportListsTheirRowsAsRejectedWithoutRepeatingThem() throws Exception {
        Path file = Files.writeString(
                folder.resolve("visits.csv"),
                "openid,what,at\noGone,view,2026-01-01 10:00:00\noHere,view,2026-01-01 10:00:00\n");
        ImportMapping mapping = new MappingReader(HumanTime.SHANGHAI)
                .read("visits.yaml", new ByteArrayInputStream(VISITS.getBytes(StandardCharsets.UTF_8)));

        ImportReport report = room.fileImport().run(ImportRequest.of(file, mapping), ImportProgress.SILENT);

        assertThat(report.created()).isEqualTo(1);
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(Files.readString(report.rejectedFile().orElseThrow()))
                .contains(ErasedSubjects.REASON)
                .doesNotContain("oGone");
        assertThat(room.countsBy("subject")).isEqualTo(Map.of("fan:oHere", 1L));
        assertThat(room.query("select count(*) from dead_letter")).isZero();
    }

    private static Interaction interaction(String fan) {
        return new Interaction(
                InteractionId.of("test", fan),
                Subject.fan(new OpenId(fan)),
                InteractionType.PUSH_SENT,
                Instant.parse("2026-05-01T00:00:00Z"),
                Channel.WECHAT,
                null,
                null,
                null,
                "push",
                Map.of());
    }
}
