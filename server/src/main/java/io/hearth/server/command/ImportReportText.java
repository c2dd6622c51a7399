package io.hearth.server.command;

import io.hearth.ingest.file.ImportReport;
import io.hearth.ingest.file.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person wants to know of an import that has ended. */
final class ImportReportText {

    private ImportReportText() {}

    static List<String> lines(ImportReport report, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        double seconds = Math.max(0.001, report.took().toMillis() / 1000.0);
        lines.add(String.format(
                Locale.ROOT,
                dryRun
                        ? "read %,d rows in %.1f s: %,d would be imported, %,d rejected"
                        : "read %,d rows in %.1f s: %,d new, %,d already there, %,d rejected",
                dryRun
                        ? new Object[] {report.read(), seconds, report.accepted(), report.rejected()}
                        : new Object[] {
                            report.read(), seconds, report.created(), report.alreadyThere(), report.rejected()
                        }));
        for (RejectedRow row : report.examples()) {
            String column = row.column().isEmpty() ? "" : ", column " + row.column();
            lines.add("  line " + row.line() + column + ": " + row.reason());
        }
        report.rejectedFile().ifPresent(file -> lines.add("all rejected rows, with line numbers and reasons: " + file));
        report.damage().ifPresent(damage -> lines.add("the file is damaged: " + damage));
        return lines;
    }
}
