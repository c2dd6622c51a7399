package io.hearth.ingest.file;

import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.PostgresAddress;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.ingest.testing.TestRoom;
import java.net.URI;
import java.nio.file.Path;

/** An import in a process of its own, that tells how far it is and can be killed. */
final class ImportChild {

    private ImportChild() {}

    /** Elasticsearch, index prefix, PostgreSQL, file, mapping. */
    public static void main(String[] args) throws Exception {
        try (TestRoom room = TestRoom.enter(URI.create(args[0]), args[1], PostgresAddress.parse(args[2]))) {
            ImportRequest request =
                    ImportRequest.of(Path.of(args[3]), new MappingReader(HumanTime.SHANGHAI).read(Path.of(args[4])));
            room.fileImport().run(request, at -> System.out.println("rows " + at.rows()));
        }
    }
}
