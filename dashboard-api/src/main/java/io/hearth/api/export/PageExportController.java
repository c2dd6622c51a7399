package io.hearth.api.export;

import io.hearth.api.audit.AuditTrail;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.text.PhoneMask;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tables that a page shows in full and makes a file of by itself, such as a replay of deals under other terms. The page gives
 * the file only when this has answered. What the server says of such an export is what the page told it.
 */
@RestController
class PageExportController {

    private static final int MOST_TABLE = 100;
    private static final int MOST_FILTERS = 500;

    private final AuditTrail trail;

    PageExportController(AuditTrail trail) {
        this.trail = trail;
    }

    /** Puts on record that somebody takes a table away. */
    @PostMapping("/api/exports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recordExport(@RequestBody PageExport request, Authentication user) {
        FieldErrors errors = new FieldErrors();
        String table = errors.line("table", request.table(), MOST_TABLE);
        String filters = request.filters() == null || request.filters().isBlank()
                ? ""
                : errors.line("filters", request.filters(), MOST_FILTERS);
        Integer rows = request.rows();
        if (errors.require("rows", rows) && rows != null && rows < 0) {
            errors.add("rows", "is below 0");
        }
        errors.throwIfAny();
        Map<String, String> details =
                Map.of("rows", String.valueOf(rows), "filters", PhoneMask.mask(filters), "format", "csv");
        trail.append(user.getName(), "TABLE_EXPORTED", "table", PhoneMask.mask(table), details);
    }

    /**
     * @param table how the file is called, without its end
     * @param rows without the header
     * @param filters what the page was narrowed down by, as its address says it
     */
    record PageExport(
            @Nullable String table,
            @Nullable Integer rows,
            @Nullable String filters) {}
}
