package io.hearth.api.export;

import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Sends tables as files. What is sent was written down before. */
@Component
public class Exports {

    private final JdbcOperations jdbc;
    private final Clock clock;

    Exports(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives the rows of a table, one after the other. */
    @FunctionalInterface
    public interface Source {
        void writeTo(Rows rows) throws IOException;
    }

    /**
     * Sends a table. An error after the first bytes breaks the connection off, so that half a file is not taken for a whole
     * one.
     *
     * @param actor whoever gets it
     */
    public void send(
            ExportRequest request,
            ExportFormat format,
            String actor,
            HttpServletResponse response,
            List<String> header,
            Source source)
            throws IOException {
        writeDown(request, format, actor);
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(request.fileName() + "." + format.extension())
                        .build()
                        .toString());
        try (ExportTable table = format.open(response.getOutputStream())) {
            table.row(header);
            source.writeTo(table);
        }
    }

    private void writeDown(ExportRequest request, ExportFormat format, String actor) {
        Map<String, String> details = new HashMap<>(request.details());
        details.put("format", format.extension());
        AuditEntry entry = new AuditEntry(
                clock.instant(), actor, request.action(), request.objectKind(), request.objectId(), details);
        jdbc.execute((Connection connection) -> {
            AuditLog.append(connection, entry);
            return true;
        });
    }
}
