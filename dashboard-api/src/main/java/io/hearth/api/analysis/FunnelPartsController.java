package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.crm.Fields;
import io.hearth.api.export.ExportFormat;
import io.hearth.api.export.ExportRequest;
import io.hearth.api.export.Exports;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.SegmentLookup;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdowns;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel by month of first contact, channel, project and so on, with the median time in each stage. */
@RestController
class FunnelPartsController {

    private final FunnelBreakdowns funnels;
    private final SegmentLookup lookup;
    private final Exports exports;

    FunnelPartsController(
            ElasticConnection elastic, IndexNames names, ApiSettings settings, SegmentLookup lookup, Exports exports) {
        this.funnels = new FunnelBreakdowns(elastic, names, settings.time());
        this.lookup = lookup;
        this.exports = exports;
    }

    @GetMapping("/api/analyses/funnel")
    FunnelPartsView loadFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        return FunnelPartsView.of(read(by, segmentId));
    }

    /** One row for all, and one for each part. */
    @GetMapping("/api/analyses/funnel/export")
    void exportFunnelParts(
            @RequestParam(defaultValue = "MONTH") String by,
            @RequestParam(name = "segment_id", required = false) @Nullable String segmentId,
            @RequestParam String format,
            Principal user,
            HttpServletResponse response)
            throws IOException {
        ExportFormat wanted = ExportFormat.of(format);
        FunnelBreakdown funnel = read(by, segmentId);
        ExportRequest request = new ExportRequest(
                "FUNNEL_EXPORTED",
                "funnel",
                segmentId == null ? "everyone" : segmentId,
                Map.of("by", by, "run_id", funnel.run().map(run -> run.runId()).orElse("")),
                "funnel-" + by.toLowerCase(Locale.ROOT));
        exports.send(request, wanted, user.getName(), response, header(by), rows -> {
            rows.row(row("", funnel.total()));
            for (FunnelBreakdown.Part part : funnel.parts()) {
                rows.row(row(part.key(), part));
            }
        });
    }

    private FunnelBreakdown read(String by, @Nullable String segmentId) {
        By parted = Fields.name("by", By.class, by);
        Optional<SegmentId> segment = lookup.find(segmentId);
        return ElasticCalls.answer(() -> funnels.read(parted, segment));
    }

    private static List<String> header(String by) {
        List<String> header = new ArrayList<>(List.of(by.toLowerCase(Locale.ROOT), "contacts"));
        for (FunnelStage stage : FunnelStage.values()) {
            String name = stage.name().toLowerCase(Locale.ROOT);
            header.add(name + "_reached");
            header.add(name + "_median_stay_seconds");
        }
        return header;
    }

    private static List<Object> row(String key, FunnelBreakdown.Part part) {
        List<Object> row = new ArrayList<>(List.of(key, part.contacts()));
        for (FunnelStage stage : FunnelStage.values()) {
            var stay = part.medianStay().get(stage);
            row.add(part.reached().getOrDefault(stage, 0L));
            row.add(stay == null ? "" : stay.toSeconds());
        }
        return row;
    }
}
