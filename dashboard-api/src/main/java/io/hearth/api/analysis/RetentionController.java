package io.hearth.api.analysis;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.SegmentLookup;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.analysis.Retention;
import io.hearth.store.analysis.Retentions;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who came back, by month of first contact. */
@RestController
class RetentionController {

    private final Retentions retentions;
    private final SegmentLookup lookup;

    RetentionController(ElasticConnection elastic, IndexNames names, ApiSettings settings, SegmentLookup lookup) {
        this.retentions = new Retentions(elastic, names, settings.time());
        this.lookup = lookup;
    }

    @GetMapping("/api/analyses/retention")
    RetentionView loadRetention(@RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        Optional<SegmentId> segment = lookup.find(segmentId);
        return ElasticCalls.answer(() -> RetentionView.of(retentions.read(segment)));
    }

    /** @param run null before the first; then there are no cohorts */
    record RetentionView(@Nullable AnalysedRun run, List<RetentionCohort> cohorts) {

        static RetentionView of(Retention retention) {
            return new RetentionView(
                    AnalysedRun.of(retention.run()),
                    retention.cohorts().stream()
                            .map(cohort ->
                                    new RetentionCohort(cohort.month().toString(), cohort.contacts(), cohort.active()))
                            .toList());
        }
    }

    /**
     * Those who came in one month.
     *
     * @param month such as 2026-03
     * @param active how many of them did something in that month, the month after, and so on; the last one is not over
     */
    record RetentionCohort(String month, long contacts, List<Long> active) {}
}
