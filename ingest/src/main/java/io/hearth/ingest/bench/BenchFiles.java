package io.hearth.ingest.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.time.HumanTime;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionDocument;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The same rows twice, made before the clock starts: as a file to import, and as bodies of bulk requests. */
record BenchFiles(Path csv, List<Path> bodies) {

    private static final int DOCUMENTS_A_REQUEST = 5_000;
    private static final JsonFactory JSON = new JsonFactory();

    static BenchFiles write(Path folder, int rows, IndexNames plainNames) throws IOException {
        Path csv = folder.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            for (Iterator<ShopRow> all = ShopRow.generate(rows).iterator(); all.hasNext(); ) {
                out.write(all.next().csv());
                out.write('\n');
            }
        }
        return new BenchFiles(csv, bodies(folder, rows, plainNames));
    }

    private static List<Path> bodies(Path folder, int rows, IndexNames names) throws IOException {
        List<Path> bodies = new ArrayList<>();
        Iterator<ShopRow> all = ShopRow.generate(rows).iterator();
        while (all.hasNext()) {
            Path body = folder.resolve("body-" + bodies.size() + ".ndjson");
            try (OutputStream out = Files.newOutputStream(body);
                    JsonGenerator json = JSON.createGenerator(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
                for (int i = 0; i < DOCUMENTS_A_REQUEST && all.hasNext(); i++) {
                    writeItem(json, all.next().interaction(), names);
                }
                json.writeRaw('\n');
            }
            bodies.add(body);
        }
        return bodies;
    }

    private static void writeItem(JsonGenerator json, Interaction interaction, IndexNames names) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("index");
        json.writeStringField("_index", names.interactions(HumanTime.SHANGHAI.monthOf(interaction.occurredAt())));
        json.writeStringField("_id", interaction.id().value());
        json.writeStringField("routing", interaction.subject().toString());
        json.writeEndObject();
        json.writeEndObject();
        InteractionDocument.write(interaction, Instant.now(), json);
    }
}
