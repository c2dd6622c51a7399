package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.analysis.FunnelTable.Columns;
import io.hearth.api.crm.Fields;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.ExportWords;
import io.hearth.api.export.Exports;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.SegmentLookup;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.staff.Project;
import io.hearth.crm.staff.Team;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdowns;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel by month of first contact, channel, project and so on, with the median time in each stage. */
@RestController
class FunnelPartsController {

    private final FunnelBreakdowns funnels;
    private final SegmentLookup lookup;
    private final CrmRoom crm;
    private final Exports exports;

    FunnelPartsController(
            ElasticConnection elastic,
            IndexNames names,
            ApiSettings settings,
            SegmentLookup lookup,
            CrmRoom crm,
            Exports exports) {
        this.funnels = new FunnelBreakdowns(elastic, names, settings.time());
        this.lookup = lookup;
        this.crm = crm;
        this.exports = exports;
    }

    @GetMapping("/api/analyses/funnel")
    FunnelPartsView loadFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        return FunnelPartsView.of(read(by, segmentId));
    }

    /**
     * One row for all, and one for each part, in words for people.
     *
     * @param columns all, or only how long contacts stayed
     * @param language {@code en} or {@code zh-CN}; without it the browser's
     */
    @GetMapping("/api/analyses/funnel/export")
    void exportFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam(defaultValue = "ALL") String columns,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format);
        By parted = Fields.name("by", By.class, by);
        Columns shown = Fields.name("columns", Columns.class, columns);
        FunnelTable table = new FunnelTable(parted, shown, ExportWords.in(language), names(parted));
        FunnelBreakdown funnel = read(by, segmentId);
        String name = shown == Columns.STAYS ? "stays-" : "funnel-";
        ExportRequest request = new ExportRequest(
                "FUNNEL_EXPORTED",
                "funnel",
                segmentId == null ? "everyone" : segmentId,
                Map.of("by", by, "run_id", funnel.run().map(run -> run.runId()).orElse("")),
                name + by.toLowerCase(Locale.ROOT));
        exports.send(request, wanted, user.getName(), response, table.header(), rows -> {
            rows.row(table.row(funnel.total()));
            for (FunnelBreakdown.Part part : funnel.parts()) {
                rows.row(table.row(part));
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

    private FunnelBreakdown read(String by, @Nullable String segmentId) {
        By parted = Fields.name("by", By.class, by);
        Optional<SegmentId> segment = lookup.find(segmentId);
        return ElasticCalls.answer(() -> funnels.read(parted, segment));
    }
}
