package io.hearth.api.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** RFC 4180 in UTF-8. */
final class CsvTable implements ExportTable {

    /** Without it Excel takes Chinese for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String LINE_END = "\r\n";

    private final Writer out;

    CsvTable(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void row(List<?> values) throws IOException {
        String separator = "";
        for (Object value : values) {
            out.write(separator);
            out.write(value instanceof Number ? value.toString() : quoted(Cells.text(value)));
            separator = ",";
        }
        out.write(LINE_END);
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
