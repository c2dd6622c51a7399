package io.hearth.ingest.testing;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.batch.BatchRepository;
import io.hearth.ingest.file.FileImport;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.interaction.InteractionWriter;
import io.hearth.store.interaction.RetryPolicy;
import io.hearth.store.postgres.Migrations;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The room on real servers: a database and an index prefix of its own, both emptied when it closes. */
public final class TestRoom implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final ElasticConnection elastic;
    private final IndexNames names;
    private final boolean ours;

    private TestRoom(URI elasticsearch, String prefix, PostgresAddress postgres, boolean ours) {
        this.elastic = ElasticConnection.open(elasticsearch);
        this.names = new IndexNames(prefix);
        this.dataSource = pool(postgres);
        this.ours = ours;
    }

    public static TestRoom open() {
        TestRoom room = new TestRoom(
                TestServices.elasticsearch(), TestServices.newIndexPrefix(), TestServices.newDatabase(), true);
        Migrations.apply(room.dataSource, "store");
        Migrations.apply(room.dataSource, "ingest");
        return room;
    }

    /** The same room from another process. */
    public static TestRoom enter(URI elasticsearch, String prefix, PostgresAddress postgres) {
        return new TestRoom(elasticsearch, prefix, postgres, false);
    }

    private static HikariDataSource pool(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public IndexNames names() {
        return names;
    }

    public PostgresAddress postgres() {
        return new PostgresAddress(dataSource.getJdbcUrl(), dataSource.getUsername(), dataSource.getPassword());
    }

    public InteractionWriter writer() {
        IndexDefinitions definitions = new IndexDefinitions(elastic);
        return new InteractionWriter(
                elastic, definitions, names, HumanTime.SHANGHAI, Clock.systemUTC(), RetryPolicy.DEFAULT);
    }

    public FileImport fileImport() {
        return new FileImport(dataSource, BatchRepository.open(dataSource), writer(), Clock.systemUTC());
    }

    /** How many interactions there are, after a refresh. */
    public long count(Query query) throws IOException {
        elastic.client().indices().refresh(r -> r.index(names.interactions()));
        return elastic.client()
                .count(c -> c.index(names.interactions()).query(query))
                .count();
    }

    public long count() throws IOException {
        return count(Query.of(q -> q.matchAll(all -> all)));
    }

    public Map<String, Long> countsBy(String field) throws IOException {
        elastic.client().indices().refresh(r -> r.index(names.interactions()));
        Map<String, Long> counts = new TreeMap<>();
        elastic.client()
                .search(
                        s -> s.index(names.interactions())
                                .size(0)
                                .aggregations(
                                        "by", a -> a.terms(t -> t.field(field).size(1_000))),
                        Void.class)
                .aggregations()
                .get("by")
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }

    /** The one number that a query answers. */
    public long query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    public ElasticConnection elastic() {
        return elastic;
    }

    @Override
    public void close() throws IOException {
        if (ours) {
            Set<String> indices = elastic.client()
                    .indices()
                    .get(g -> g.index(names.interactions() + "-*"))
                    .result()
                    .keySet();
            if (!indices.isEmpty()) {
                elastic.client().indices().delete(d -> d.index(List.copyOf(indices)));
            }
        }
        dataSource.close();
        elastic.close();
    }
}
