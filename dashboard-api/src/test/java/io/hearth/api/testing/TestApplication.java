package io.hearth.api.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.hearth.api.ApiConfiguration;
import io.hearth.api.ApiSettings;
import io.hearth.api.segment.Segments;
import io.hearth.crm.CrmRoom;
import io.hearth.crm.event.ClientWatch;
import io.hearth.crm.phone.VaultKeys;
import io.hearth.domain.contact.OpenId;
import io.hearth.domain.time.HumanTime;
import io.hearth.embedded.PostgresAddress;
import io.hearth.embedded.testing.TestServices;
import io.hearth.ingest.callback.CallbackErasure;
import io.hearth.ingest.callback.CallbackReplay;
import io.hearth.ingest.callback.InboxCipher;
import io.hearth.ingest.callback.InboxKey;
import io.hearth.ingest.deadletter.DeadLetterDesk;
import io.hearth.ingest.link.AllowedTargets;
import io.hearth.ingest.link.LinkSettings;
import io.hearth.ingest.link.TrackedLinks;
import io.hearth.push.campaign.Audience;
import io.hearth.push.campaign.Campaigns;
import io.hearth.push.dispatch.DispatchSettings;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import io.hearth.push.schedule.PlanConfiguration;
import io.hearth.push.time.DueClock;
import io.hearth.store.elastic.ElasticConnection;
import io.hearth.store.elastic.IndexNames;
import io.hearth.store.postgres.Migrations;
import io.hearth.wechat.content.Drafts;
import io.hearth.wechat.content.Pictures;
import io.hearth.wechat.content.Previews;
import io.hearth.wechat.mp.MpGateway;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The room as the server runs it, on a database and indices of its own, and a clock that tests move. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, PlanConfiguration.class, TestMenu.class})
public class TestApplication {

    public static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    /** All of the tests run within few minutes of its clock. */
    private static final int MANY = 100_000;

    @Bean
    TestClock clock() {
        return new TestClock(START);
    }

    @Bean
    ApiSettings apiSettings() {
        return new ApiSettings("0.1.0-test", HumanTime.SHANGHAI, ApiSettings.DEFAULT_SESSION_TIMEOUT, MANY);
    }

    @Bean
    DataSource dataSource() {
        PostgresAddress database = TestServices.newDatabase();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(8);
        for (String room : new String[] {"store", "wechat", "ingest", "push", "crm", "api"}) {
            Migrations.apply(pool, room);
        }
        return pool;
    }

    @Bean
    ElasticConnection elastic() {
        return ElasticConnection.open(TestServices.elasticsearch());
    }

    @Bean
    IndexNames indexNames() {
        return new IndexNames(TestServices.newIndexPrefix());
    }

    @Bean
    Campaigns campaigns(DataSource dataSource, TestClock clock) {
        return new Campaigns(dataSource, clock::instant);
    }

    @Bean
    CrmRoom crm(DataSource dataSource, TestClock clock, ClientWatch watch) {
        byte[] index = new byte[32];
        byte[] key = new byte[32];
        key[0] = 1;
        VaultKeys keys = new VaultKeys("k1", Map.of("k1", key), index);
        return new CrmRoom(dataSource, keys, HumanTime.SHANGHAI, clock, scene -> Optional.empty(), watch);
    }

    @Bean
    Database pushDatabase(DataSource dataSource) {
        return new Database(dataSource);
    }

    @Bean
    DueClock dueClock(TestClock clock) {
        return clock::instant;
    }

    @Bean
    DispatchSettings dispatchSettings() {
        return DispatchSettings.DEFAULT;
    }

    @Bean
    SegmentVersions segmentVersions(Segments segments) {
        return id -> segments.find(id)
                .map(saved -> OptionalInt.of(saved.definition().version()))
                .orElse(OptionalInt.empty());
    }

    @Bean
    Pictures pictures() {
        return MpGateway.unconfigured().pictures();
    }

    @Bean
    Previews previews() {
        return MpGateway.unconfigured().previews();
    }

    @Bean
    Drafts drafts() {
        return MpGateway.unconfigured().drafts();
    }

    /** Two fans, whatever the segment. */
    @Bean
    Audience audience() {
        return (segment, batches) -> batches.accept(List.of(new OpenId("fan0"), new OpenId("fan1")));
    }

    @Bean
    FakeAudience planAudience() {
        return new FakeAudience();
    }

    @Bean
    DeadLetterDesk deadLetterDesk(DataSource dataSource) {
        return new DeadLetterDesk(dataSource, List.of(new CallbackReplay()));
    }

    @Bean
    TrackedLinks trackedLinks(DataSource dataSource) {
        AllowedTargets targets = new AllowedTargets(Set.of("www.example.com"));
        return new TrackedLinks(dataSource, new LinkSettings(URI.create("https://hearth.example.com"), targets, 600));
    }

    @Bean
    InboxCipher inboxCipher() {
        return new InboxCipher(InboxKey.parse("11".repeat(32)), List.of());
    }

    @Bean
    CallbackErasure callbackErasure(DataSource dataSource, InboxCipher cipher) {
        return new CallbackErasure(dataSource, cipher);
    }

    @Bean
    FakeFanDoor fanDoor() {
        return new FakeFanDoor();
    }

    @Bean
    FakeRuns runs() {
        return new FakeRuns();
    }

    @Bean
    FakeProbe wechat() {
        return new FakeProbe();
    }
}
