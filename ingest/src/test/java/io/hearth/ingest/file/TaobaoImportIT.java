package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.ingest.testing.SharedData;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.elastic.PointInTime;
import io.hearth.store.interaction.InteractionField;
import io.hearth.store.interaction.InteractionHit;
import io.hearth.store.interaction.InteractionScan;
import io.hearth.store.interaction.InteractionSlice;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaobaoImportIT {

    private static final Set<InteractionField> FIELDS =
            Set.of(InteractionField.SUBJECT, InteractionField.TYPE, InteractionField.OCCURRED_AT);

    @Test
    void importingTheFileTwiceGivesThePublishedCounts() throws Exception {
        Path file = SharedData.require("taobao/UserBehavior.csv.gz");
        ImportMapping mapping = new MappingReader(HumanTime.SHANGHAI).read(Path.of("../mappings/taobao.yaml"));
        ImportRequest request = new ImportRequest(file, mapping, false, Optional.empty());
        try (TestRoom room = TestRoom.open()) {
            ImportReport first = room.fileImport().run(request, ImportProgress.SILENT);
            assertThat(first.read()).isEqualTo(110_300);
            assertThat(first.created()).isEqualTo(110_300);

            ImportReport second = room.fileImport().run(request, ImportProgress.SILENT);
            assertThat(second.created()).isZero();
            assertThat(second.alreadyThere()).isEqualTo(110_300);

            assertThat(room.countsBy("type"))
                    .isEqualTo(Map.of(
                            "CONTENT_VIEW", 98_361L, "FAVOURITE", 3_383L, "ENQUIRY", 6_063L, "RESERVATION", 2_493L));
            List<InteractionHit> views = views(room);
            assertThat(inHour(views, 9)).hasSize(41_890);
            assertThat(inHour(views, 10)).hasSize(48_022);
            assertThat(new HashSet<>(inHour(views, 9))).hasSize(28_196);
            assertThat(new HashSet<>(inHour(views, 10))).hasSize(32_160);
        }
    }

    private static List<InteractionHit> views(TestRoom room) throws Exception {
        List<InteractionHit> views = new ArrayList<>();
        try (PointInTime now = PointInTime.open(room.elastic(), room.names().interactions())) {
            String query = "{\"term\":{\"type\":\"CONTENT_VIEW\"}}";
            new InteractionScan(room.elastic(), new InteractionSlice(now.id(), query, FIELDS))
                    .forEachRemaining(views::addAll);
        }
        return views;
    }

    /** Who viewed something in that hour of Shanghai's day, once for each view. */
    private static List<String> inHour(List<InteractionHit> views, int hour) {
        return views.stream()
                .filter(view ->
                        HumanTime.SHANGHAI.hourOf(Instant.parse(view.get(InteractionField.OCCURRED_AT))) == hour)
                .map(view -> view.get(InteractionField.SUBJECT))
                .toList();
    }
}
