package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hearth.ingest.file.mapping.CsvFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvRowReaderTests {

    @Test
    void fieldsAreSplitAndQuotesTakenOff() throws Exception {
        assertThat(read("a,b,c\n1,\"x, \"\"y\"\"\",3\n")).containsExactly("[1, x, \"y\", 3]");
    }

    @Test
    void aQuotedFieldMayHoldLineEnds() throws Exception {
        assertThat(read("a,b\n1,\"x\ny\"\n2,z\n")).containsExactly("[1, x\ny]", "[2, z]");
    }

    @Test
    void aQuoteInTheMiddleOfAFieldIsALetter() throws Exception {
        assertThat(read("a,b\n5\" pipe,x\n")).containsExactly("[5\" pipe, x]");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() throws Exception {
        assertThat(read("a,b\n1,\"open\n2,x\n3,y\n"))
                .containsExactly("line 2: a quote is opened and not closed where a row could end", "[2, x]", "[3, y]");
    }

    @Test
    void aQuoteThatSwallowsTheNextQuotedRowCostsOneLine() throws Exception {
        assertThat(read("a,b\n1,\"open\n2,x\n3,\"y\"\n"))
                .containsExactly("line 2: a quote is opened and not closed where a row could end", "[2, x]", "[3, y]");
    }

    @Test
    void raggedRowsAreRejectedAndNeighboursStay() throws Exception {
        assertThat(read("a,b\n1\n2,x\n3,y,z\n"))
                .containsExactly("line 2: row has 1 fields, not 2", "[2, x]", "line 4: row has 3 fields, not 2");
    }

    @Test
    void textAfterAClosingQuoteIsRejected() throws Exception {
        assertThat(read("a,b\n\"x\"y,1\n2,z\n"))
                .containsExactly("line 2: field 1 has text after its closing quote", "[2, z]");
    }

    @Test
    void blankLinesAreNoRows() throws Exception {
        assertThat(read("a\n\n1\n  \n2\n\n")).containsExactly("[1]", "[2]");
    }

    @Test
    void aNulIsRejected() throws Exception {
        assertThat(read("a\nx\0y\nz\n")).containsExactly("line 2: row has a NUL character", "[z]");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertThatThrownBy(() -> read("")).isInstanceOf(ImportException.class).hasMessageContaining("empty");
    }

    @Test
    void withoutHeaderTheFirstRowTellsTheWidth() throws Exception {
        CsvFormat format = new CsvFormat(';', null, false, List.of());
        assertThat(read("1;\"x\n2;y\n3\n", format))
                .containsExactly("[1, \"x]", "[2, y]", "line 3: row has 1 fields, not 2");
    }

    @Test
    void theLinesThatARestartPassesOverEndWithARow() throws Exception {
        CsvRowReader reader = new CsvRowReader(TextFile.lines("a,b\n1,\"x\ny\"\n2,z\n"), CsvFormat.DEFAULT);
        reader.next();
        assertThat(reader.linesPassed()).isEqualTo(3);
        reader.next();
        assertThat(reader.linesPassed()).isEqualTo(4);
    }

    @Property
    void whatIsWrittenAsCsvIsReadBack(@ForAll("tables") List<List<String>> table) throws Exception {
        String csv = table.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        assertThat(read("a,b,c\n" + csv))
                .containsExactlyElementsOf(table.stream().map(List::toString).toList());
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> field = Arbitraries.strings().withChars("ab,\"\n文 ").ofMaxLength(8);
        return field.list().ofSize(3).list().ofMaxSize(6);
    }

    private static List<String> read(String text) throws Exception {
        return read(text, CsvFormat.DEFAULT);
    }

    private static List<String> read(String text, CsvFormat format) throws Exception {
        CsvRowReader reader = new CsvRowReader(TextFile.lines(text), format);
        List<String> rows = new ArrayList<>();
        for (ParsedRow row = reader.next(); row != null; row = reader.next()) {
            rows.add(
                    row instanceof Row good
                            ? Arrays.toString(good.values())
                            : "line " + ((RejectedRow) row).line() + ": " + ((RejectedRow) row).reason());
        }
        return rows;
    }
}
