package io.hearth.api.segment;

import io.hearth.api.contact.ContactSummary;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.store.contact.PublishedRun;
import io.hearth.store.rulequery.SegmentMakeUp;
import io.hearth.store.rulequery.SegmentPreview;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A preview as pages show it.
 *
 * @param run for which it answers; null before the first run, and then nobody is found
 * @param contacts how many the rule finds
 * @param everyone all contacts of the run
 * @param stages all of them, in the funnel's order
 * @param channels those that somebody came through, the largest first
 * @param counted where in the rule interactions were counted, as JSON pointers; empty if the contacts sufficed
 */
record PreviewView(
        @Nullable RunView run,
        long contacts,
        long everyone,
        List<StageShare> stages,
        List<ChannelShare> channels,
        long following,
        long dormant,
        long promoters,
        List<ContactSummary> sample,
        List<String> counted) {

    record RunView(String runId, Instant asOf) {
        static RunView of(PublishedRun run) {
            return new RunView(run.runId(), run.asOf());
        }
    }

    record StageShare(FunnelStage stage, long contacts) {}

    record ChannelShare(Channel channel, long contacts) {}

    static PreviewView of(SegmentPreview preview) {
        SegmentMakeUp makeUp = preview.makeUp();
        return new PreviewView(
                preview.run().map(RunView::of).orElse(null),
                makeUp.contacts(),
                preview.everyone(),
                Arrays.stream(FunnelStage.values())
                        .map(stage -> new StageShare(stage, makeUp.stages().getOrDefault(stage, 0L)))
                        .toList(),
                makeUp.channels().entrySet().stream()
                        .map(share -> new ChannelShare(share.getKey(), share.getValue()))
                        .sorted(Comparator.comparingLong(ChannelShare::contacts)
                                .reversed()
                                .thenComparing(ChannelShare::channel))
                        .toList(),
                makeUp.following(),
                makeUp.dormant(),
                makeUp.promoters(),
                makeUp.sample().stream().map(ContactSummary::of).toList(),
                preview.counted());
    }
}
