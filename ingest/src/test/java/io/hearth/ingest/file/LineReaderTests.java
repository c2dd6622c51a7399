package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTests {

    @Test
    void everyKindOfLineEndEndsALine() throws IOException {
        assertThat(texts(TextFile.lines("a\nb\r\nc\rd\n\ne"))).containsExactly("a", "b", "c", "d", "", "e");
    }

    @Test
    void linesAreNumberedFromOne() throws IOException {
        assertThat(read(TextFile.lines("a\n\nb")).stream().map(Line::number)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        assertThat(texts(TextFile.lines("\uFEFFa\nb"))).containsExactly("a", "b");
    }

    @Test
    void aFileOfNothingButAByteOrderMarkHasNoLine() throws IOException {
        assertThat(texts(TextFile.lines("\uFEFF"))).isEmpty();
    }

    @Test
    void aMillionCharactersAreCutAndTheNextLineIsWhole() throws IOException {
        List<Line> lines = read(TextFile.lines("x".repeat(1_000_000) + "\nnext"));
        assertThat(lines.get(0).tooLong()).isTrue();
        assertThat(lines.get(0).text()).hasSize(RowLimits.CHARACTERS);
        assertThat(lines.get(1)).isEqualTo(new Line(2, "next", false, true));
    }

    @Test
    void bytesThatAreNoUtf8SpoilTheirOwnLineOnly() throws IOException {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xC3, '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n', 'd'};
        List<String> texts = texts(TextFile.lines(bytes));
        assertThat(texts).hasSize(4);
        assertThat(texts.get(0)).isEqualTo("a");
        assertThat(texts.get(1)).isEqualTo("b" + Decoded.MALFORMED);
        assertThat(texts.get(2)).contains(String.valueOf(Decoded.MALFORMED));
        assertThat(texts.get(3)).isEqualTo("d");
    }

    @Test
    void chineseIsReadInTheCharsetOfTheMapping() throws IOException {
        for (String charset : List.of("GB18030", "GBK", "UTF-16LE", "UTF-8")) {
            byte[] bytes = "粉丝,看房\n下一行".getBytes(Charset.forName(charset));
            Decoded decoded = new Decoded(new ByteArrayInputStream(bytes), Charset.forName(charset));
            assertThat(texts(new LineReader(decoded, 100))).containsExactly("粉丝,看房", "下一行");
        }
    }

    @Test
    void aGzipThatBreaksOffGivesWhatIsReadableAndSaysSo() throws IOException {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> "row " + i + " " + i * 31)
                .collect(Collectors.joining("\n"));
        byte[] whole = gzip(text);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Decoded decoded = new Decoded(new GzipInput(new ByteArrayInputStream(half)), StandardCharsets.UTF_8);
        LineReader reader = new LineReader(decoded, 100);
        List<Line> lines = read(reader);
        assertThat(reader.damage()).hasValueSatisfying(why -> assertThat(why).contains("gzip"));
        assertThat(lines.size()).isBetween(5_000, 19_000);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(Line::ended);
        assertThat(text).startsWith(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
    }

    @Test
    void aGzipWithoutBodyIsDamagedAtOnce() throws IOException {
        byte[] head = Arrays.copyOf(gzip("a"), 5);
        LineReader reader =
                new LineReader(new Decoded(new GzipInput(new ByteArrayInputStream(head)), StandardCharsets.UTF_8), 100);
        assertThat(reader.next()).isNull();
        assertThat(reader.damage()).isPresent();
    }

    @Property
    void linesJoinedAgainAreTheFile(
            @ForAll @StringLength(max = 300) @CharRange(from = 'a', to = 'c') String letters,
            @ForAll @IntRange(min = 1, max = 20) int width)
            throws IOException {
        String text = letters.replaceAll("(.{" + width + "})", "$1\n").replace('c', '文');
        List<String> texts = texts(TextFile.lines(text));
        String joined = String.join("\n", texts) + (text.endsWith("\n") ? "\n" : "");
        assertThat(joined).isEqualTo(text);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(TextFile.bytes(text));
        }
        return bytes.toByteArray();
    }

    private static List<String> texts(LineReader reader) throws IOException {
        return read(reader).stream().map(Line::text).toList();
    }

    private static List<Line> read(LineReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }
}
