package io.hearth.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.api.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTableTests {

    @TempDir
    private Path folder;

    @Test
    void csvIsQuotedWhereItHasTo() throws IOException {
        byte[] file = file(ExportFormat.CSV, List.of("a,b", "say \"hi\"", "two\nlines", "碧湖", -3, 2.5));

        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",碧湖,-3,2.5\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+8619900000001", "-2", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠1"})
    void whatASpreadsheetWouldCarryOutIsMadeText(String cell) throws IOException {
        assertThat(new String(file(ExportFormat.CSV, List.of(cell)), StandardCharsets.UTF_8))
                .contains("'" + cell);
        assertThat(sheet(file(ExportFormat.XLSX, List.of(cell))))
                .doesNotContain("<f>")
                .contains(">&apos;");
    }

    @Test
    void aWorkbookHoldsTextAndNumbersAndManyRows() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ExportTable table = ExportFormat.XLSX.open(file)) {
            for (int i = 0; i < 2_000; i++) {
                table.row(List.of("碧湖 & <湾>", i));
            }
        }

        String sheet = sheet(file.toByteArray());
        assertThat(sheet)
                .contains("&#x78a7;&#x6e56; &amp; &lt;&#x6e7e;&gt;")
                .contains("<v>1999</v>")
                .contains("r=\"2000\"");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThatThrownBy(() -> ExportFormat.of("pdf")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ExportFormat.of("CSV")).isInstanceOf(ProblemException.class);
    }

    private static byte[] file(ExportFormat format, List<?> row) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ExportTable table = format.open(file)) {
            table.row(row);
        }
        return file.toByteArray();
    }

    /** By the list at the end of the file, as spreadsheets do: sizes stand there, and not before what was streamed. */
    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("book.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] sheet =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return new String(sheet, StandardCharsets.UTF_8);
        }
    }
}
