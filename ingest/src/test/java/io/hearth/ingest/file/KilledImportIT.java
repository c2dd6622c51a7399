package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.testing.TestRoom;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportIT {

    private static final int ROWS = 100_000;
    private static final int BAD_EVERY = 1_000;

    @TempDir
    private Path folder;

    @Test
    void anImportKilledTwiceEndsWithEachRowOnce() throws Exception {
        Path file = rows();
        Path mapping = Files.writeString(folder.resolve("m.yaml"), TextFile.VISITS);
        try (TestRoom room = TestRoom.open()) {
            killAfter(10_000, room, file, mapping);
            killAfter(40_000, room, file, mapping);

            ImportRequest request = ImportRequest.of(file, TextFile.mapping(TextFile.VISITS));
            ImportReport report = room.fileImport().run(request, ImportProgress.SILENT);

            assertThat(report.read()).isEqualTo(ROWS);
            assertThat(report.rejected()).isEqualTo(ROWS / BAD_EVERY);
            assertThat(report.created() + report.alreadyThere()).isEqualTo(ROWS - ROWS / BAD_EVERY);
            assertThat(report.created()).isPositive();
            assertThat(room.count()).isEqualTo(ROWS - ROWS / BAD_EVERY);
            assertThat(listedLines(file)).hasSize(ROWS / BAD_EVERY).doesNotHaveDuplicates();
            assertThat(room.query("select count(*) from batch_job_instance")).isEqualTo(1);
            assertThat(room.query("select count(*) from batch_job_execution where status = 'FAILED'"))
                    .isEqualTo(2);
        }
    }

    private void killAfter(long rows, TestRoom room, Path file, Path mapping) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportChild.class.getName(),
                        TestServices.elasticsearch().toString(),
                        room.names().prefix(),
                        room.postgres().jdbcUrlWithUser(),
                        file.toString(),
                        mapping.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            awaitRows(child, rows);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(child.exitValue()).as("killed, not finished").isNotZero();
    }

    private static void awaitRows(Process child, long rows) throws IOException {
        try (BufferedReader out = child.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("rows ") && Long.parseLong(line.substring(5)) >= rows) {
                    return;
                }
            }
        }
        throw new IOException("the import ended before " + rows + " rows");
    }

    private Path rows() throws IOException {
        Path file = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("openid,what,at,page,note\n");
            for (int i = 1; i <= ROWS; i++) {
                String what = i % BAD_EVERY == 0 ? "jump" : "view";
                out.write("o" + i + "," + what + ",2026-01-01 10:00:00,p" + i % 97 + ",\n");
            }
        }
        return file;
    }

    private static List<String> listedLines(Path file) throws IOException {
        Path list = file.resolveSibling(file.getFileName() + ".rejected.csv");
        return Files.readAllLines(list).stream()
                // The names of the columns.
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }
}
