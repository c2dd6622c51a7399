package io.hearth.ingest.bench;

import io.hearth.domain.time.HumanTime;
import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.file.FileImport;
import io.hearth.ingest.file.ImportProgress;
import io.hearth.ingest.file.ImportReport;
import io.hearth.ingest.file.ImportRequest;
import io.hearth.ingest.file.mapping.ImportMapping;
import io.hearth.ingest.file.mapping.MappingReader;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Import rate beside a plain bulk loader's, on the same servers, with the same documents, in turns. Uses indices of its
 * own and removes them; leaves rows in the job repository.
 */
public final class ImportBench {

    private final ElasticConnection elastic;
    private final DataSource dataSource;
    private final String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + "-";

    public ImportBench(ElasticConnection elastic, DataSource dataSource) {
        this.elastic = elastic;
        this.dataSource = dataSource;
    }

    /**
     * One turn.
     *
     * @param plain the plain loader
     * @param imported the import
     */
    public record Round(Rate plain, Rate imported) {
        public double ratio() {
            return imported.perSecond() / plain.perSecond();
        }
    }

    /**
     * How fast, and at what cost to the server beside it.
     *
     * @param perSecond documents
     * @param cpuMicros of this process for each document; steadier than the rate where others use the machine
     */
    public record Rate(double perSecond, double cpuMicros) {}

    /**
     * Measures in turns; the first turn warms both up and is not reported.
     *
     * @param rows of the file, at least 1
     * @param rounds reported ones
     * @param heard told of each round, the first included, when it is done
     */
    public List<Round> run(int rows, int rounds, Consumer<Round> heard) throws Exception {
        Path folder = Files.createTempDirectory("hearth-bench-import");
        try {
            BenchFiles files = BenchFiles.write(folder, rows, plainNames());
            List<Round> measured = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                Round done = new Round(plain(files, rows), imported(files, rows));
                heard.accept(done);
                measured.add(done);
            }
            return measured.subList(1, measured.size());
        } finally {
            delete(folder);
        }
    }

    private Rate plain(BenchFiles files, int rows) throws Exception {
        IndexNames names = plainNames();
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        for (YearMonth month : List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4))) {
            definitions.ensure("interactions", names.interactions(month), names.interactions());
        }
        Meter meter = Meter.start();
        new PlainLoader(elastic.rest()).load(files.bodies());
        Rate rate = meter.rate(rows);
        deleteIndices(names);
        return rate;
    }

    private Rate imported(BenchFiles files, int rows) throws Exception {
        IndexNames names = new IndexNames(prefix + "import-");
        InteractionWriter writer = new InteractionWriter(
                elastic,
                new IndexDefinitions(elastic),
                names,
                HumanTime.SHANGHAI,
                Clock.systemUTC(),
                RetryPolicy.DEFAULT);
        FileImport fileImport = new FileImport(dataSource, BatchRepository.open(dataSource), writer, Clock.systemUTC());
        ImportRequest request = new ImportRequest(files.csv(), mapping(), false, Optional.empty());
        Meter meter = Meter.start();
        ImportReport report = fileImport.run(request, ImportProgress.SILENT);
        Rate rate = meter.rate(rows);
        deleteIndices(names);
        if (report.created() != rows) {
            throw new IllegalStateException("created " + report.created() + " of " + rows);
        }
        return rate;
    }

    /** By name: the server may refuse wildcards. */
    private void deleteIndices(IndexNames names) throws IOException {
        Set<String> indices = elastic.client()
                .indices()
                .get(g -> g.index(names.interactions() + "-*"))
                .result()
                .keySet();
        elastic.client().indices().delete(d -> d.index(List.copyOf(indices)));
    }

    private IndexNames plainNames() {
        return new IndexNames(prefix + "plain-");
    }

    private static ImportMapping mapping() throws Exception {
        byte[] text = ShopRow.MAPPING.getBytes(StandardCharsets.UTF_8);
        return new MappingReader(HumanTime.SHANGHAI).read("bench", new ByteArrayInputStream(text));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
