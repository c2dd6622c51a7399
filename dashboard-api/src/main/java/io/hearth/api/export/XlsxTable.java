package io.hearth.api.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** One sheet of an Office Open XML workbook, written as it grows. */
final class XlsxTable implements ExportTable {

    /** Rows in memory at once. */
    private static final int FLUSH_EVERY = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out) {
        this.workbook = new Workbook(out, "Hearth", "1.0");
        this.sheet = workbook.newWorksheet("Hearth");
    }

    @Override
    public void row(List<?> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value instanceof Number number) {
                sheet.value(rows, column, number);
            } else {
                // Not among the shared texts: those are kept until the end.
                sheet.inlineString(rows, column, Cells.text(value));
            }
        }
        rows++;
        if (rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
