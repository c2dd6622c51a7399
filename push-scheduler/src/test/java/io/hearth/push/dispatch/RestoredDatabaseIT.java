package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.embedded.PostgresAddress;
import io.hearth.push.PushFixture;
import io.hearth.push.arming.Difference;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.plan.PlanFixture;
import io.hearth.push.postgres.Database;
import io.hearth.store.audit.AuditEntry;
import io.hearth.store.audit.AuditLog;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A backup that is started elsewhere sends nothing until a person says that it is the house now. */
class RestoredDatabaseIT {

    private static final List<OpenId> FANS = PushFixture.fans(4);

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant DUE = Instant.parse("2026-12-22T12:00:00Z");

    private static PushFixture push;
    private static KillSwitch killSwitch;
    private final List<SingleConnectionDataSource> connections = new ArrayList<>();

    @BeforeAll
    static void arm() {
        push = new PushFixture();
        killSwitch = new KillSwitch(push.database, push.clock);
        assertThat(killSwitch.isPulled()).isFalse();
    }

    @AfterEach
    void closeConnections() {
        connections.forEach(SingleConnectionDataSource::destroy);
    }

    @AfterAll
    static void close() {
        push.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCopySendsNothingUntilItIsArmedAndThenWhatWasSaidOfTheOverdue(Overdue overdue) throws Exception {
        PushFixture original = new PushFixture();
        try (original) {
            PlanFixture house = new PlanFixture(original);
            house.fans(FANS, PushFixture.START);
            house.startedWith("month", Content.of(ContentClass.MARKETING, new ContentBody.Text("您好")));
            house.plan();
            original.schedule("周末开放", DUE.minus(Duration.ofMinutes(1)));
            house.tick();
            assertThat(house.killSwitch.find()).isEmpty();
        }

        try (PushFixture copy = new PushFixture(copyOf(original.address))) {
            PlanFixture house = new PlanFixture(copy);
            copy.follow(FANS);
            goOn(house, DUE);

            assertThat(copy.sandbox.calls(PushFixture.SEND)).isZero();
            assertThat(house.states()).containsOnly(Map.entry("PENDING", 4L));
            assertThat(house.killSwitch.find())
                    .hasValueSatisfying(pulled -> assertThat(pulled.found()).containsExactly(Difference.DATABASE));
            goOn(house, DUE.plusSeconds(60));
            assertThat(copy.sandbox.calls(PushFixture.SEND)).isZero();
            assertThat(house.killSwitch.release("admin", overdue, KillSwitch.version(house.killSwitch.find())))
                    .isTrue();
            goOn(house, DUE.plusSeconds(120));

            boolean sent = overdue == Overdue.SEND;
            assertThat(house.states()).containsOnly(Map.entry(sent ? "SENT" : "SKIPPED LATE", 4L));
            assertThat(copy.deliveries().values())
                    .hasSize(sent ? 4 : 0)
                    .containsOnly(sent ? new Long[] {2L} : new Long[0]);
            assertThat(copy.campaigns.list(1).get(0).skippedReasons()).isEqualTo(sent ? Map.of() : Map.of("LATE", 4L));
            assertThat(record(copy.database))
                    .containsExactly("SENDING_STOPPED <push> DATABASE", "SENDING_RELEASED admin DATABASE");
            copy.start("新房源");
            copy.dispatchAll();
            assertThat(copy.campaigns.list(1).get(0).touchpoints().toString()).contains("SENT=4");
        }
    }

    @Test
    void theOriginalGoesOnThroughVacuumsAndIsToldFromADumpRestoredIntoIt() {
        push.database.sql("vacuum (full, freeze) armed_database").update();
        assertThat(killSwitch.isPulled()).isFalse();

        killSwitch.pull("wrong price", "wang");
        push.database.sql("create table dump as table armed_database").update();
        push.database.sql("truncate armed_database").update();
        push.database.sql("insert into armed_database select * from dump").update();

        assertStopped(Difference.RESTORED);
        KillSwitch.Pulled pulled = killSwitch.find().orElseThrow();
        assertThat(pulled.reason()).isEqualTo("wrong price");
        assertThat(pulled.whole()).contains("wrong price", "its rows were restored");
        assertReleased(killSwitch);
    }

    @Test
    void whereNoRowIsNothingArmsItself() {
        push.database.sql("truncate armed_database").update();

        assertStopped(Difference.RESTORED);
        assertReleased(killSwitch);
    }

    @ParameterizedTest
    @CsvSource({"cluster, CLUSTER", "timeline, TIMELINE", "place, PLACE"})
    void anotherServerAPromotedReplicaAndCopiedFilesStopIt(String part, Difference difference) {
        armedWith(part);

        assertStopped(difference);
        assertReleased(killSwitch);
    }

    /** The dialog stood open while the database became another one. */
    @Test
    void whoWasShownAnotherStateArmsNothing() {
        killSwitch.pull("wrong price", "wang");
        String byPerson = KillSwitch.version(killSwitch.find());
        armedWith("cluster");
        assertThat(killSwitch.release("admin", Overdue.SEND, byPerson))
                .as("nobody was shown that it is another server, nor had a tick found it")
                .isFalse();
        assertStopped(Difference.CLUSTER);

        String cluster = KillSwitch.version(killSwitch.find());
        assertThat(cluster).isNotEqualTo(byPerson).matches("[!#-~]+");
        armedWith("timeline");
        assertThat(killSwitch.release("admin", Overdue.SEND, cluster)).isFalse();
        String both = KillSwitch.version(killSwitch.find());
        assertThat(killSwitch.release("admin", Overdue.SEND, both)).isTrue();

        push.sandbox.advance(Duration.ofMinutes(1));
        killSwitch.pull("wrong price again", "wang");
        assertThat(killSwitch.release("admin", Overdue.SEND, byPerson)).isFalse();
        assertReleased(killSwitch);
        assertThat(killSwitch.release("admin", Overdue.SEND, KillSwitch.version(killSwitch.find())))
                .as("there is nothing to be released")
                .isTrue();
    }

    @Test
    void aFailoverThatLosesNothingStopsNothing() {
        KillSwitch synchronous = new KillSwitch(database("set hearth.failover = 'synchronous'"), push.clock);
        armedWith("timeline");

        assertThat(synchronous.isPulled()).isFalse();
        assertStopped(Difference.TIMELINE);
        assertReleased(killSwitch);
    }

    @Test
    void whereItIsNotToldWhichDatabaseThisIsAPersonDecides() {
        String weak = "weak_" + nameOf(push.address);
        push.database.sql("create role " + weak).update();
        push.database.sql("grant all on all tables in schema public to " + weak).update();
        push.database
                .sql("grant all on all sequences in schema public to " + weak)
                .update();
        try {
            KillSwitch unknowing = new KillSwitch(database("set role " + weak), push.clock);
            assertThat(unknowing.isPulled()).isFalse();
            push.database
                    .sql("revoke execute on function pg_control_system() from public")
                    .update();
            assertThat(unknowing.isPulled()).as("it could be read before").isTrue();
            assertReleased(killSwitch);

            push.database
                    .sql("update armed_database set armed_at = null, written_in = pg_current_xact_id()::text::bigint")
                    .update();
            assertThat(unknowing.isPulled()).isTrue();
            assertThat(killSwitch.find().orElseThrow().found()).containsExactly(Difference.UNREADABLE);
            assertReleased(unknowing);
            assertStopped(Difference.CLUSTER);
            assertReleased(killSwitch);
        } finally {
            push.database.sql("drop owned by " + weak).update();
            push.database.sql("drop role " + weak).update();
        }
    }

    /** For a database that differs in one part. */
    private void armedWith(String part) {
        push.database
                .sql("update armed_database set " + part + " = 'another', written_in ="
                        + " pg_current_xact_id()::text::bigint")
                .update();
    }

    private void assertStopped(Difference difference) {
        assertThat(killSwitch.isPulled()).isTrue();
        assertThat(killSwitch.find())
                .hasValueSatisfying(pulled -> assertThat(pulled.found()).containsExactly(difference));
    }

    private static void assertReleased(KillSwitch killSwitch) {
        assertThat(killSwitch.release("admin", Overdue.SEND, KillSwitch.version(killSwitch.find())))
                .isTrue();
        assertThat(killSwitch.isPulled()).isFalse();
    }

    /** The same database, on a connection of its own. */
    private Database database(String begin) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(
                push.address.jdbcUrl(), push.address.user(), push.address.password(), true);
        connections.add(connection);
        Database database = new Database(connection);
        database.sql(begin).update();
        return database;
    }

    /** What the ticks do. */
    private static void goOn(PlanFixture house, Instant instant) {
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), instant));
        house.push.planner().planDue();
        house.tick();
        house.push.lookUpAll();
    }

    private static List<String> record(Database database) {
        List<AuditEntry> entries = database.onConnection(connection -> AuditLog.of(connection, "sending", "all"));
        return entries.stream()
                .map(entry -> entry.action() + " " + entry.actor() + " "
                        + entry.details().get("found"))
                .toList();
    }

    /** File by file, as it is: what a restored backup of the whole server looks like from within. */
    private static PostgresAddress copyOf(PostgresAddress original) throws SQLException {
        String name = nameOf(original);
        PostgresAddress server = original.withDatabase("postgres");
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database copy_of_" + name + " template " + name);
        }
        return original.withDatabase("copy_of_" + name);
    }

    private static String nameOf(PostgresAddress database) {
        return database.jdbcUrl().replaceAll(".*/([^/?]+).*", "$1");
    }
}
