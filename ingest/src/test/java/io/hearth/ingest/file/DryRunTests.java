package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.ingest.file.mapping.ImportMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DryRunTests {

    private static final String HEADER = "openid,what,at,page,note\n";

    @TempDir
    private Path folder;

    @Test
    void aDryRunSaysWhatAnImportWouldDoAndLeavesNothingBehind() throws Exception {
        Path file = file(HEADER + "o1,view,2026-01-01 10:00:00,p,\no2,jump,2026-01-01 10:00:00,p,\n");
        ImportReport report = run(ImportRequest.dryRun(file, TextFile.mapping(TextFile.VISITS)));
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.examples())
                .containsExactly(new RejectedRow(
                        3, "what", "type 'jump' is not in the mapping's values", "o2,jump,2026-01-01 10:00:00,p,"));
        assertThat(folder.toFile().list()).containsExactly("rows.csv");
    }

    @Test
    void rejectedRowsAreListedWhereSpreadsheetsRunNothing() throws Exception {
        Path file = file(HEADER + "=1+1,jump,2026-01-01 10:00:00,p,\no1,view,2026-01-01 10:00:00,p,\n");
        Path list = folder.resolve("rejected.csv");
        ImportMapping mapping = TextFile.mapping(TextFile.VISITS);
        ImportReport report = run(new ImportRequest(file, mapping, true, Optional.of(list)));
        assertThat(report.rejectedFile()).contains(list);
        assertThat(Files.readAllLines(list))
                .containsExactly(
                        "line,column,reason,row",
                        "2,what,type 'jump' is not in the mapping's values,\"'=1+1,jump,2026-01-01 10:00:00,p,\"");
    }

    @Test
    void aListOfAnEarlierRunDoesNotOutliveAGoodOne() throws Exception {
        Path list = Files.writeString(folder.resolve("rejected.csv"), "old");
        Path file = file(HEADER + "o1,view,2026-01-01 10:00:00,p,\n");
        ImportReport report = run(new ImportRequest(file, TextFile.mapping(TextFile.VISITS), true, Optional.of(list)));
        assertThat(report.rejectedFile()).isEmpty();
        assertThat(list).doesNotExist();
    }

    @Test
    void aColumnThatTheFileLacksIsNamedByItsKey() throws Exception {
        Path file = file("openid,what,at,note\no1,view,2026-01-01 10:00:00,\n");
        assertFails(file, TextFile.VISITS, "content: the file has no column \"page\"; it has [openid, what, at, note]");
    }

    @Test
    void aColumnThatIsThereTwiceIsAmbiguousOnlyWhereItIsNeeded() throws Exception {
        assertFails(file("openid,what,at,page,note,at\n"), TextFile.VISITS, "more than one column \"at\"");
        Path harmless = file("openid,what,at,page,note,x,x\no1,view,2026-01-01 10:00:00,p,,1,2\n");
        assertThat(run(ImportRequest.dryRun(harmless, TextFile.mapping(TextFile.VISITS)))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void anEmptyFileAFolderAndAZipAreRefused() throws Exception {
        assertFails(file(""), TextFile.VISITS, "the file is empty");
        assertFails(folder, TextFile.VISITS, "is no file that can be read");
        assertFails(folder.resolve("none.csv"), TextFile.VISITS, "there is no file");
        assertFails(file("PK\003\004rest"), TextFile.VISITS, "ZIP archive");
    }

    @Test
    void progressEndsAtTheEndOfTheFile() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 12_000; i++) {
            text.append("o").append(i).append(",view,2026-01-01 10:00:00,p,\n");
        }
        List<ImportProgress.Position> heard = new java.util.ArrayList<>();
        ImportRequest request = ImportRequest.dryRun(file(text.toString()), TextFile.mapping(TextFile.VISITS));
        new DryRun(Clock.systemUTC()).run(request, heard::add);
        assertThat(heard).hasSize(3);
        assertThat(heard.get(2).percent()).isEqualTo(100);
        assertThat(heard.get(2).rows()).isEqualTo(12_000);
    }

    private void assertFails(Path file, String yaml, String message) throws Exception {
        ImportRequest request = ImportRequest.dryRun(file, TextFile.mapping(yaml));
        assertThatThrownBy(() -> run(request))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining(message);
    }

    private static ImportReport run(ImportRequest request) throws ImportException {
        return new DryRun(Clock.systemUTC()).run(request, ImportProgress.SILENT);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), text);
    }
}
