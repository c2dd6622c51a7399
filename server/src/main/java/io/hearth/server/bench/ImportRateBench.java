package io.hearth.server.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.ingest.bench.ImportBench;
import io.hearth.server.Installation;
import io.hearth.server.process.OpenServices;
import io.hearth.server.process.ServiceAddresses;
import io.hearth.store.elastic.ElasticConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The import's rate beside a plain bulk loader's on the same server, by turns; the median round counts. */
final class ImportRateBench implements Bench {

    private static final int ROWS = 1_000_000;
    private static final int ROUNDS = 3;

    private final Installation installation;

    ImportRateBench(Installation installation) {
        this.installation = installation;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String description() {
        return "rows a second of an import, and of a plain bulk loader on the same server";
    }

    @Override
    public Map<String, Number> run() throws Exception {
        try (BenchFolder folder = BenchFolder.create("import");
                OpenServices services = OpenServices.find(folder.path(), installation, Map.of())) {
            List<ImportBench.Round> rounds = measure(services.await());
            rounds.sort(Comparator.comparingDouble(ImportBench.Round::ratio));
            return figures(rounds.get(rounds.size() / 2), rounds);
        }
    }

    private static List<ImportBench.Round> measure(ServiceAddresses services) throws Exception {
        try (ElasticConnection elastic = ElasticConnection.open(services.elasticsearch());
                HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(services.postgres().jdbcUrl());
            dataSource.setUsername(services.postgres().user());
            dataSource.setPassword(services.postgres().password());
            return new ArrayList<>(new ImportBench(elastic, dataSource).run(ROWS, ROUNDS, round -> {}));
        }
    }

    private static Map<String, Number> figures(ImportBench.Round median, List<ImportBench.Round> sorted) {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("rows", ROWS);
        figures.put("rounds", sorted.size());
        figures.put("plain_rows_per_second", Math.round(median.plain().perSecond()));
        figures.put("import_rows_per_second", Math.round(median.imported().perSecond()));
        figures.put("ratio_median", Math.round(median.ratio() * 100) / 100.0);
        figures.put("ratio_lowest", Math.round(sorted.get(0).ratio() * 100) / 100.0);
        figures.put("ratio_highest", Math.round(sorted.get(sorted.size() - 1).ratio() * 100) / 100.0);
        return figures;
    }
}
