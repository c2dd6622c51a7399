package io.hearth.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.ingest.testing.SharedData;
import io.hearth.ingest.testing.TestRoom;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaobaoImportIT {

    @Test
    void importingTheFileTwiceChangesNothing() throws Exception {
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
        }
    }
}
