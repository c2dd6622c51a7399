package io.hearth.ingest.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.store.elastic.ElasticConnection;
import java.net.URI;

/** {@code ImportBenchMain ELASTICSEARCH_URL JDBC_URL [ROWS] [ROUNDS]}: prints one line a round. */
public final class ImportBenchMain {

    private ImportBenchMain() {}

    public static void main(String[] args) throws Exception {
        int rows = args.length > 2 ? Integer.parseInt(args[2]) : 1_000_000;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        try (ElasticConnection elastic = ElasticConnection.open(URI.create(args[0]));
                HikariDataSource dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl(args[1]);
            new ImportBench(elastic, dataSource).run(rows, rounds, ImportBenchMain::print);
        }
    }

    private static void print(ImportBench.Round round) {
        System.out.printf(
                "plain %,.0f/s (%.1f µs CPU a row), import %,.0f/s (%.1f µs), ratio %.2f%n",
                round.plain().perSecond(),
                round.plain().cpuMicros(),
                round.imported().perSecond(),
                round.imported().cpuMicros(),
                round.ratio());
    }
}
