package io.hearth.api.segment;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.DayRange;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.segment.SegmentId;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.contact.ContactReader;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.contact.SegmentSizes;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.history.HistoryReader;
import io.hearth.store.rulequery.SegmentOverlaps;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Segments over time, and beside each other. */
@RestController
class SegmentFiguresController {

    private final SegmentLookup lookup;
    private final ContactReader contacts;
    private final HistoryReader history;
    private final SegmentOverlaps overlaps;
    private final HumanTime humanTime;

    SegmentFiguresController(
            SegmentLookup lookup,
            ContactReader contacts,
            ElasticConnection elastic,
            IndexNames names,
            ApiSettings settings) {
        this.lookup = lookup;
        this.contacts = contacts;
        this.history = new HistoryReader(elastic, names);
        this.overlaps = new SegmentOverlaps(elastic, names);
        this.humanTime = settings.time();
    }

    /** Days with entries, exits and the size at their end, both ends included; without days before the first run. */
    @GetMapping("/api/segments/{segmentId}/history")
    SegmentHistory loadSegmentHistory(
            @PathVariable String segmentId, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        SegmentId segment = load(segmentId);
        FieldErrors errors = new FieldErrors();
        DayRange.check(from, to, errors);
        errors.throwIfAny();
        return ElasticCalls.answer(() -> history(segment, from, to));
    }

    private SegmentHistory history(SegmentId segment, LocalDate from, LocalDate to) throws IOException {
        SegmentSizes sizes = contacts.segmentSizes();
        if (sizes.run().isEmpty()) {
            return new SegmentHistory(null, List.of());
        }
        PublishedRun run = sizes.run().get();
        LocalDate today = humanTime.dayOf(run.asOf());
        var flows = history.flows(segment, humanTime.startOf(from), humanTime.startOf(today.plusDays(1)), humanTime);
        return SegmentHistory.of(run, sizes.sizes().getOrDefault(segment, 0L), flows, from, to, today);
    }

    /** How many contacts segments share, each with each; at most 20. */
    @GetMapping("/api/segments/overlap")
    OverlapView loadSegmentOverlap(@RequestParam(name = "segment_id") List<String> segmentIds) {
        List<SegmentId> wanted = segmentIds.stream().distinct().map(this::load).toList();
        FieldErrors errors = new FieldErrors();
        if (wanted.size() > SegmentOverlaps.MAX_SEGMENTS) {
            errors.add("/segment_id", "too_long", "at most " + SegmentOverlaps.MAX_SEGMENTS + " are compared");
        }
        errors.throwIfAny();
        return ElasticCalls.answer(() -> OverlapView.of(overlaps.read(wanted)));
    }

    private SegmentId load(String segmentId) {
        return lookup.require(segmentId).definition().segmentId();
    }

    /**
     * The matrix as rows.
     *
     * @param run for which it answers; null before the first, and then there are no rows
     */
    record OverlapView(PreviewView.@Nullable RunView run, List<Row> rows) {

        /** @param shared in the order of the rows; the segment's own size beside itself */
        record Row(String segmentId, long contacts, List<Long> shared) {}

        static OverlapView of(SegmentOverlaps.Matrix matrix) {
            return new OverlapView(
                    matrix.run().map(PreviewView.RunView::of).orElse(null),
                    matrix.shared().entrySet().stream()
                            .map(row -> new Row(
                                    row.getKey().value(),
                                    row.getValue().getOrDefault(row.getKey(), 0L),
                                    List.copyOf(row.getValue().values())))
                            .toList());
        }
    }
}
