package io.hearth.api.funnel;

import io.hearth.api.problem.ElasticCalls;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.segment.Segments;
import io.hearth.domain.segment.SegmentId;
import io.hearth.store.analysis.FunnelCuts;
import io.hearth.store.analysis.FunnelCuts.Cut;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The funnel by channel and by project. */
@RestController
class CutController {

    private final FunnelCuts cuts;
    private final Segments segments;

    CutController(ElasticConnection elastic, IndexNames names, Segments segments) {
        this.cuts = new FunnelCuts(elastic, names);
        this.segments = segments;
    }

    @GetMapping("/api/funnel/cuts")
    CutView loadFunnelCut(
            @RequestParam Cut by, @RequestParam(name = "segment_id", required = false) @Nullable String segmentId) {
        Optional<SegmentId> segment = Optional.ofNullable(segmentId).map(this::load);
        return ElasticCalls.answer(() -> CutView.of(cuts.read(by, segment)));
    }

    private SegmentId load(String segmentId) {
        return segments.findTyped(segmentId)
                .map(saved -> saved.definition().segmentId())
                .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such segment."));
    }

    /**
     * The parts of one run, the largest first.
     *
     * @param runId null before the first run; then there are no parts
     * @param others contacts in parts that are too small to be shown
     */
    record CutView(@Nullable String runId, @Nullable Instant asOf, List<Part> parts, long others) {

        record Part(String key, long contacts, List<CohortController.CohortsView.StageReached> stages) {}

        static CutView of(FunnelCuts.Parts parts) {
            return new CutView(
                    parts.run().map(run -> run.runId()).orElse(null),
                    parts.run().map(run -> run.asOf()).orElse(null),
                    parts.parts().stream().map(CutView::part).toList(),
                    parts.others());
        }

        private static Part part(FunnelCuts.Part part) {
            return new Part(
                    part.key(),
                    part.contacts(),
                    part.reached().entrySet().stream()
                            .map(stage ->
                                    new CohortController.CohortsView.StageReached(stage.getKey(), stage.getValue()))
                            .toList());
        }
    }
}
