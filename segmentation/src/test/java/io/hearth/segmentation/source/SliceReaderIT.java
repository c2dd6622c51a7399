package io.hearth.segmentation.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.embedded.testing.TestServices;
import io.hearth.segmentation.testing.Installation;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionSlice;
import io.hearth.store.interaction.InteractionWindow;
import io.hearth.store.interaction.InteractionWindows;
import io.hearth.store.interaction.RetryPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceReaderIT {

    private static final Instant BORDER = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<InteractionField> INSTANT = List.of(InteractionField.OCCURRED_AT);

    @TempDir
    private Path folder;

    @Test
    void windowsTogetherHoldWhatOneScanFindsAndEachOnce() throws IOException {
        List<Instant> acts = Stream.of(-86_400_001L, -86_400_000L, -1L, 0L, 0L, 0L, 1L, 86_399_999L, 86_400_000L)
                .map(BORDER::plusMillis)
                .toList();
        try (Installation installation =
                new Installation(TestServices.elasticsearch(), TestServices.newIndexPrefix(), folder)) {
            installation.write(interactions(acts));
            try (PointInTime now = PointInTime.open(
                    installation.elastic(), installation.names().interactions())) {
                InteractionSlice all = new InteractionSlice(now.id(), InteractionSlice.EVERYTHING, Set.copyOf(INSTANT));

                assertThat(counts(installation.elastic(), all)).containsExactly(9L);
                assertThat(read(List.of(all))).isEqualTo(acts);
                assertThat(read(List.of(
                                all.within(
                                        new InteractionWindow(BORDER.minus(DAY).minus(DAY), BORDER.minus(DAY), 1)),
                                all.within(new InteractionWindow(BORDER.plusMillis(-5), BORDER.plusMillis(-4), 0)),
                                all.within(new InteractionWindow(BORDER.minus(DAY), BORDER, 2)),
                                all.within(new InteractionWindow(BORDER, BORDER.plusMillis(1), 3)),
                                all.within(new InteractionWindow(BORDER.plusMillis(1), BORDER.plus(DAY), 2)),
                                all.within(new InteractionWindow(
                                        BORDER.plus(DAY), BORDER.plus(DAY).plus(DAY), 1)))))
                        .isEqualTo(acts);
            }
        }
    }

    @Test
    void whereThereIsNoIndexThereIsNoWindow() throws IOException {
        try (ElasticConnection elastic = ElasticConnection.open(TestServices.elasticsearch());
                PointInTime now = PointInTime.open(elastic, TestServices.newIndexPrefix() + "interactions-*")) {
            InteractionSlice nothing = new InteractionSlice(now.id(), InteractionSlice.EVERYTHING, Set.copyOf(INSTANT));

            assertThat(counts(elastic, nothing)).isEmpty();
        }
    }

    private static List<Long> counts(ElasticConnection elastic, InteractionSlice slice) throws IOException {
        return InteractionWindows.of(elastic, slice, 2, RetryPolicy.DEFAULT).stream()
                .map(InteractionWindow::count)
                .toList();
    }

    private static List<Instant> read(List<InteractionSlice> slices) throws IOException {
        List<Instant> instants = new ArrayList<>();
        try (SliceReader reader =
                new SliceReader(ElasticConnection.open(TestServices.elasticsearch()), slices, INSTANT)) {
            while (reader.next()) {
                instants.add(Instant.ofEpochMilli(reader.get().getLong(0) / 1_000));
            }
        }
        return instants.stream().sorted().toList();
    }

    private static List<Interaction> interactions(List<Instant> acts) {
        List<Interaction> interactions = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            interactions.add(new Interaction(
                    InteractionId.of("border", "" + i),
                    Subject.fan(new OpenId("oBorder" + i)),
                    InteractionType.CONTENT_VIEW,
                    acts.get(i),
                    Channel.WECHAT,
                    null,
                    null,
                    null,
                    "border",
                    Map.of()));
        }
        return interactions;
    }
}
