package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.ingest.file.mapping.ContentDigest;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.postgres.SessionLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputImportIT {

    private static TestRoom room;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        room = TestRoom.open();
    }

    @AfterAll
    static void close() throws IOException {
        room.close();
    }

    @Test
    void eachBadRowIsListedWithItsLineAndTheGoodOnesAreIn() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(TextFile.bytes("openid,what,at,page,note\n"));
        bytes.write(TextFile.bytes("o1,view,2026-01-01 10:00:00,p,好\n"));
        bytes.write(TextFile.bytes("o2,jump,2026-01-01 10:00:00,p,\n"));
        bytes.write(TextFile.bytes("o3,view,2026-13-01 10:00:00,p,\n"));
        bytes.write(new byte[] {'o', '4', (byte) 0xC3, ',', 'v', 'i', 'e', 'w', ',', ',', ',', '\n'});
        bytes.write(TextFile.bytes("o5,view,2026-01-01 10:00:00,p," + "x".repeat(1_000_000) + "\n"));
        bytes.write(TextFile.bytes("o6,view,2026-01-01 10:00:00,p\n"));
        bytes.write(TextFile.bytes("o7\0,view,2026-01-01 10:00:00,p,\n"));
        bytes.write(TextFile.bytes("o8,view,2026-01-01 10:00:00,p,\"open\n"));
        bytes.write(TextFile.bytes("o9,view,2026-01-01 10:00:00,p,\"two\nlines\"\n"));
        bytes.write(TextFile.bytes("o10,view,2026-01-01 10:00:00,p,last"));
        Path file = Files.write(folder.resolve("bad.csv"), bytes.toByteArray());

        ImportReport report = run(file, "bad");

        assertThat(report.read()).isEqualTo(10);
        assertThat(report.created()).isEqualTo(3);
        assertThat(report.rejected()).isEqualTo(7);
        assertThat(report.succeeded()).isTrue();
        assertThat(report.examples().stream().map(RejectedRow::line)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(report.examples()).allSatisfy(row -> assertThat(row.raw()).hasSizeLessThanOrEqualTo(200));
        List<String> list = Files.readAllLines(report.rejectedFile().orElseThrow());
        assertThat(list).hasSize(8).element(4).asString().contains("more than 65536 characters");
    }

    @Test
    void whatIsReadableOfATruncatedGzipIsInAndTheRunFails() throws Exception {
        StringBuilder text = new StringBuilder("openid,what,at,page,note\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("gz")
                    .append(i)
                    .append(",view,2026-01-01 10:00:00,p")
                    .append(i * 31)
                    .append(",\n");
        }
        byte[] whole = gzip(text.toString());
        Path file = Files.write(folder.resolve("half.csv.gz"), Arrays.copyOf(whole, whole.length / 2));
        ImportReport report = run(file, "half");
        assertThat(report.damage()).hasValueSatisfying(why -> assertThat(why).contains("gzip"));
        assertThat(report.succeeded()).isFalse();
        assertThat(report.created()).isBetween(5_000L, 19_000L);
    }

    @Test
    void aFileWithoutOneGoodRowDoesNotSucceed() throws Exception {
        Path file = Files.writeString(folder.resolve("none.csv"), "openid,what,at,page,note\n,,,,\n");
        assertThat(run(file, "none").succeeded()).isFalse();
    }

    @Test
    void anUnreachableColumnLeavesNoJobBehind() throws Exception {
        Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        long before = room.query("select count(*) from batch_job_instance");
        assertThatThrownBy(() -> run(file, "other")).hasMessageContaining("fan: the file has no column \"openid\"");
        assertThat(room.query("select count(*) from batch_job_instance")).isEqualTo(before);
    }

    @Test
    void twoImportsOfTheSameFileAtOnceAreOne() throws Exception {
        Path file = Files.writeString(
                folder.resolve("one.csv"), "openid,what,at,page,note\nlock,view,2026-01-01 10:00:00,p,\n");
        String digest = ContentDigest.of(file);
        try (SessionLock held =
                SessionLock.tryTake(room.dataSource(), FileImport.LOCK + digest).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> run(file, "one")).hasMessageContaining("another process is importing");
        }
        assertThat(run(file, "one").created()).isEqualTo(1);
    }

    private static ImportReport run(Path file, String source) throws Exception {
        String yaml = TextFile.VISITS.replace("source: visits", "source: " + source);
        return room.fileImport().run(ImportRequest.of(file, TextFile.mapping(yaml)), ImportProgress.SILENT);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(TextFile.bytes(text));
        }
        return bytes.toByteArray();
    }
}
