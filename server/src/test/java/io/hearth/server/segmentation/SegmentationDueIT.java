package io.hearth.server.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.server.segmentation.SegmentationDue.Due;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexDefinitions;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.postgres.Migrations;
import io.hearth.store.run.RunReader;
import io.hearth.store.run.RunWriter;
import io.hearth.store.run.SegmentationRun;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SegmentationDueIT {

    private static final Instant STARTED = Instant.parse("2026-11-22T03:00:00Z");

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    @Test
    void whoWasErasedOrGivenANumberSinceTheLastRunMakesOneDue() throws Exception {
        PostgresAddress address = TestServices.newDatabase();
        dataSource.setUrl(address.jdbcUrl());
        dataSource.setUser(address.user());
        dataSource.setPassword(address.password());
        Migrations.apply(dataSource, "store");
        Migrations.apply(dataSource, "crm");
        IndexNames names = new IndexNames(TestServices.newIndexPrefix());
        try (ElasticConnection elastic = ElasticConnection.open(TestServices.elasticsearch())) {
            new RunWriter(elastic, new IndexDefinitions(elastic), names)
                    .write(SegmentationRun.started("r", SegmentationRun.Mode.FULL, STARTED, STARTED, 1)
                            .finished(STARTED.plusSeconds(60), 0, 0, 0, Map.of()));
            SegmentationDue due = new SegmentationDue(
                    elastic,
                    names,
                    new RunReader(elastic, names),
                    dataSource,
                    HumanTime.SHANGHAI,
                    Clock.fixed(STARTED, ZoneOffset.UTC));

            erasure("long-before", "'2026-11-22T02:00:00Z'");
            erasure("unfinished", "null");
            assertThat(due.due()).isEqualTo(Due.NOTHING);

            execute("insert into contact (contact_id, subject, created_at) values ('c', 'client:c', now())");
            execute("insert into link_history (contact_id, key_kind, link_key, made, evidence, author, at)"
                    + " values ('c', 'PHONE', 'p', true, '', 'boss', '2026-11-22T03:00:30Z')");
            assertThat(due.due()).isEqualTo(Due.CHANGE);
            execute("delete from link_history");

            erasure("since", "'2026-11-22T03:00:30Z'");
            assertThat(due.due()).isEqualTo(Due.CHANGE);
        }
    }

    private void erasure(String contact, String doneAt) throws Exception {
        execute("insert into erasure (contact_id, subjects, asked_by, asked_at, done_at) values ('" + contact
                + "', '{}', 'boss', '2026-11-22T02:00:00Z', " + doneAt + ")");
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
