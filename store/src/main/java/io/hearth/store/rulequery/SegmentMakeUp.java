package io.hearth.store.rulequery;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import java.util.List;
import java.util.Map;

/**
 * Who is in a segment, in numbers. All are exact.
 *
 * @param contacts how many
 * @param stages how many by current stage; without those that nobody is in
 * @param channels how many by channel of origin; without those that nobody came through
 * @param following how many of them follow
 * @param sample some of them, at most twenty, the same for the same run
 */
public record SegmentMakeUp(
        long contacts,
        Map<FunnelStage, Long> stages,
        Map<Channel, Long> channels,
        long following,
        long dormant,
        long promoters,
        List<SampledContact> sample) {

    public static final SegmentMakeUp EMPTY = new SegmentMakeUp(0, Map.of(), Map.of(), 0, 0, 0, List.of());

    public SegmentMakeUp {
        stages = Map.copyOf(stages);
        channels = Map.copyOf(channels);
        sample = List.copyOf(sample);
    }
}
