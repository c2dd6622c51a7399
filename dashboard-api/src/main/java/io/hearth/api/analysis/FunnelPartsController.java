package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.analysis.FunnelTable.Columns;
import io.hearth.api.contact.FirstContactDays;
import io.hearth.api.crm.Fields;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.ExportWords;
import io.hearth.api.export.Exports;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.ContactScopes;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.Team;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdowns;
import io.hearth.store.contact.ContactScope;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel by month of first contact, channel, project and so on, with the median time in each stage. */
@RestController
class FunnelPartsController {

    private final FunnelBreakdowns funnels;
    private final ContactScopes scopes;
    private final CrmRoom crm;
    private final Exports exports;

    FunnelPartsController(
            ElasticConnection elastic,
            IndexNames names,
            ApiSettings settings,
            ContactScopes scopes,
            CrmRoom crm,
            Exports exports) {
        this.funnels = new FunnelBreakdowns(elastic, names, settings.time());
        this.scopes = scopes;
        this.crm = crm;
        this.exports = exports;
    }

    /**
     * Of everyone, of a segment, of those who first came on some days, or both; on request beside those of other days, at the
     * same run.
     *
     * @param firstContactFrom the first day of first contact, {@code firstContactTo} the last
     * @param comparedFrom the first of the days that these are held against, {@code comparedTo} the last
     */
    @GetMapping("/api/analyses/funnel")
    FunnelPartsView loadFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam(name = "first_contact_from", required = false) @Nullable LocalDate firstContactFrom,
            @RequestParam(name = "first_contact_to", required = false) @Nullable LocalDate firstContactTo,
            @RequestParam(name = "compared_from", required = false) @Nullable LocalDate comparedFrom,
            @RequestParam(name = "compared_to", required = false) @Nullable LocalDate comparedTo) {
        FirstContactDays days = new FirstContactDays(firstContactFrom, firstContactTo);
        FirstContactDays compared = new FirstContactDays(comparedFrom, comparedTo);
        By parted = Fields.name("by", By.class, by);
        return FunnelPartsView.of(read(parted, scopes.asked(segmentId, days, compared)));
    }

    /**
     * One row for all, and one for each part, in words for people; of two periods each row has a second one and their
     * difference below it.
     *
     * @param columns all, or only how long contacts stayed
     * @param language {@code en} or {@code zh-CN}; without it the browser's
     */
    @GetMapping("/api/analyses/funnel/export")
    void exportFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam(name = "first_contact_from", required = false) @Nullable LocalDate firstContactFrom,
            @RequestParam(name = "first_contact_to", required = false) @Nullable LocalDate firstContactTo,
            @RequestParam(name = "compared_from", required = false) @Nullable LocalDate comparedFrom,
            @RequestParam(name = "compared_to", required = false) @Nullable LocalDate comparedTo,
            @RequestParam(defaultValue = "ALL") String columns,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format);
        By parted = Fields.name("by", By.class, by);
        Columns shown = Fields.name("columns", Columns.class, columns);
        FirstContactDays days = new FirstContactDays(firstContactFrom, firstContactTo);
        FirstContactDays compared = new FirstContactDays(comparedFrom, comparedTo);
        List<FirstContactDays> periods =
                Stream.of(days, compared).filter(FirstContactDays::isNamed).toList();
        FunnelTable table = new FunnelTable(parted, shown, periods, ExportWords.in(language), names(parted));
        List<FunnelBreakdown> funnels = read(parted, scopes.asked(segmentId, days, compared));
        Map<String, String> details = new HashMap<>();
        details.put("by", by);
        details.put("run_id", funnels.get(0).run().map(run -> run.runId()).orElse(""));
        days.putInto(details, "first_contact_");
        compared.putInto(details, "compared_");
        ExportRequest request = new ExportRequest(
                "FUNNEL_EXPORTED",
                "funnel",
                segmentId == null ? "everyone" : segmentId,
                details,
                (shown == Columns.STAYS ? "stays-" : "funnel-") + by.toLowerCase(Locale.ROOT));
        exports.send(request, wanted, user.getName(), response, table.header(), rows -> {
            for (List<Object> row : table.rows(funnels)) {
                rows.row(row);
            }
        });
    }

    private Map<String, String> names(By by) {
        return switch (by) {
            case PROJECT ->
                crm.staff().projects().stream().collect(Collectors.toMap(Project::projectId, Project::name));
            case TEAM -> crm.staff().teams().stream().collect(Collectors.toMap(Team::teamId, Team::name));
            default -> Map.of();
        };
    }

    private List<FunnelBreakdown> read(By by, List<ContactScope> asked) {
        return ElasticCalls.answer(() -> funnels.read(by, asked));
    }
}
