package io.hearth.api.export;

import io.hearth.api.crm.Fields;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The files that a table can become. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8", Long.MAX_VALUE) {
        @Override
        ExportTable open(OutputStream out) throws IOException {
            return new CsvTable(out);
        }
    },

    /** A sheet holds 1,048,576 rows, the header among them. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 1_048_575) {
        @Override
        ExportTable open(OutputStream out) {
            return new XlsxTable(out);
        }
    };

    private final String contentType;
    private final long mostRows;

    ExportFormat(String contentType, long mostRows) {
        this.contentType = contentType;
        this.mostRows = mostRows;
    }

    /**
     * Finds one by the name that requests use, such as {@code csv}.
     *
     * @throws ProblemException {@code invalid_fields} if there is none
     */
    public static ExportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> Fields.wrong("format", "is neither csv nor xlsx"));
    }

    /** @throws ProblemException {@code conflict} if so many rows do not fit */
    public void requireRoomFor(long rows) {
        if (rows > mostRows) {
            throw ProblemException.of(
                    ProblemCode.CONFLICT, rows + " contacts are more than a sheet holds; export them as csv.");
        }
    }

    String contentType() {
        return contentType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract ExportTable open(OutputStream out) throws IOException;
}
