package io.hearth.api.analysis;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.store.analysis.FunnelBreakdown;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel, and that of its parts.
 *
 * @param run null before the first; then nobody is in it
 * @param compared the same for the days that were to be held against the others; null where none were named
 */
record FunnelPartsView(
        @Nullable AnalysedRun run,
        PartView total,
        List<PartView> parts,
        @Nullable ComparedView compared) {

    /** The funnel of other contacts at the same run. */
    record ComparedView(PartView total, List<PartView> parts) {

        static ComparedView of(FunnelBreakdown funnel) {
            return new ComparedView(PartView.of(funnel.total()), views(funnel));
        }
    }

    /**
     * Some of the contacts.
     *
     * @param key a month such as 2026-03, a channel, a project, a type of broker, a team or an interaction type; empty
     *     for all
     */
    record PartView(String key, long contacts, List<StageFigures> stages) {

        static PartView of(FunnelBreakdown.Part part) {
            return new PartView(
                    part.key(),
                    part.contacts(),
                    part.reached().keySet().stream()
                            .map(stage -> StageFigures.of(stage, part))
                            .toList());
        }
    }

    /**
     * One stage.
     *
     * @param reached who are in it or further
     * @param medianStaySeconds how long half of those who went on stayed in it at most, an estimate; null if nobody went on
     */
    record StageFigures(
            FunnelStage stage, long reached, @Nullable Long medianStaySeconds) {

        static StageFigures of(FunnelStage stage, FunnelBreakdown.Part part) {
            Duration stay = part.medianStay().get(stage);
            return new StageFigures(
                    stage, part.reached().getOrDefault(stage, 0L), stay == null ? null : stay.toSeconds());
        }
    }

    /** @param funnels one, or two that are compared */
    static FunnelPartsView of(List<FunnelBreakdown> funnels) {
        FunnelBreakdown funnel = funnels.get(0);
        return new FunnelPartsView(
                AnalysedRun.of(funnel.run()),
                PartView.of(funnel.total()),
                views(funnel),
                funnels.size() == 1 ? null : ComparedView.of(funnels.get(1)));
    }

    private static List<PartView> views(FunnelBreakdown funnel) {
        return funnel.parts().stream().map(PartView::of).toList();
    }
}
