package io.hearth.api.funnel;

import io.hearth.api.ApiSettings;
import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.segment.SegmentLookup;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.analysis.FunnelBreakdown;
import io.hearth.store.analysis.FunnelBreakdown.By;
import io.hearth.store.analysis.FunnelBreakdowns;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel by month of first contact. */
@RestController
class CohortController {

    private final FunnelBreakdowns funnels;
    private final SegmentLookup lookup;

    CohortController(ElasticConnection elastic, IndexNames names, ApiSettings settings, SegmentLookup lookup) {
        this.funnels = new FunnelBreakdowns(elastic, names, settings.time());
        this.lookup = lookup;
    }

    @GetMapping("/api/funnel/cohorts")
    CohortsView loadFunnelCohorts(@RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        Optional<SegmentId> segment = lookup.find(segmentId);
        return ElasticCalls.answer(() -> CohortsView.of(funnels.read(By.MONTH, segment)));
    }

    /**
     * The cohorts of one run.
     *
     * @param runId null before the first run; then there are no cohorts
     * @param asOf the instant that the figures are about
     */
    record CohortsView(@Nullable String runId, @Nullable Instant asOf, List<CohortView> cohorts) {

        /**
         * Those who came in one month.
         *
         * @param month such as 2026-03
         */
        record CohortView(String month, long contacts, List<StageReached> stages) {}

        record StageReached(FunnelStage stage, long reached) {}

        static CohortsView of(FunnelBreakdown funnel) {
            return new CohortsView(
                    funnel.run().map(run -> run.runId()).orElse(null),
                    funnel.run().map(run -> run.asOf()).orElse(null),
                    funnel.parts().stream()
                            .map(cohort -> new CohortView(
                                    cohort.key(),
                                    cohort.contacts(),
                                    cohort.reached().entrySet().stream()
                                            .map(stage -> new StageReached(stage.getKey(), stage.getValue()))
                                            .toList()))
                            .toList());
        }
    }
}
