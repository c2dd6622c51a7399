package io.hearth.ingest.file;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingException;
import io.hearth.ingest.file.mapping.MappingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Files and mappings written in a test. */
final class TextFile {

    static final String VISITS = """
            source: visits
            fan: openid
            type: {column: what, values: {view: CONTENT_VIEW, visit: VISIT}}
            time: {column: at, format: "yyyy-MM-dd HH:mm:ss"}
            channel: SITE_VISIT
            content: page
            text: note
            rest: true
            """;

    private TextFile() {}

    static ImportMapping mapping(String yaml) throws IOException, MappingException {
        return new MappingReader(HumanTime.SHANGHAI).read("test.yaml", new ByteArrayInputStream(bytes(yaml)));
    }

    static LineReader lines(String text) {
        return lines(bytes(text));
    }

    static LineReader lines(byte[] bytes) {
        Decoded decoded = new Decoded(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        return new LineReader(decoded, RowLimits.CHARACTERS);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
