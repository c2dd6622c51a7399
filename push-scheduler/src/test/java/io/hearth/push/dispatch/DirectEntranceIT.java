package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.ExitReason;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Way;
import io.hearth.push.plan.PlanExits;
import io.hearth.push.plan.PlanFixture;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Several fans let in at once, some of whom may not be sent to any more, and one who is another's at the moment. */
class DirectEntranceIT {

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant DUE = Instant.parse("2026-12-22T12:00:00Z");

    private final PlanFixture house = new PlanFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void liveStateIsReadAgainForEachOfThemAndNobodyIsWaitedFor() throws SQLException {
        List<Direct> directs = claimed(PushFixture.fans(6));
        house.push.optOut(new OpenId("fan1"));
        house.push.knowAsFollowing(List.of(new OpenId("fan2")), false);
        closeWindow("fan3");
        overtake(directs.get(4));

        Set<String> entered;
        try (Connection other = house.push.dataSource.getConnection()) {
            other.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .execute("select pg_advisory_xact_lock(hashtextextended('hearth:direct:fan5', 0))");
            entered = enterFree(directs);
            other.rollback();
        }

        assertThat(entered).as("the others are asked for one by one").containsExactly("fan0");
        assertThat(house.states()).isEqualTo(Map.of("CALLING", 1L, "CLAIMED", 5L));
        assertThat(directs)
                .map(this::enter)
                .as("entered before, and so on")
                .containsExactly(false, false, false, false, false, true);
        assertThat(house.states())
                .isEqualTo(Map.of(
                        "CALLING",
                        2L,
                        "SKIPPED OPTED_OUT",
                        1L,
                        "SKIPPED NOT_FOLLOWING",
                        1L,
                        "CLAIMED",
                        1L,
                        "PENDING",
                        1L));
    }

    @Test
    void aRowThatSomebodyIsWorkingOnIsPassedOver() throws SQLException {
        List<Direct> directs = claimed(PushFixture.fans(2));
        DirectRows rows = new DirectRows(house.push.database);

        try (Connection other = house.push.dataSource.getConnection()) {
            other.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .execute("select 1 from touchpoint where openid = 'fan0' for update");
            assertThat(enterFree(directs)).containsExactly("fan1");
            other.rollback();
        }

        assertThat(enter(directs.get(0))).isTrue();
        rows.doubt(DUE.plusSeconds(60), DUE.plusSeconds(60));
        assertThat(rows.lockFreeCalling(directs)).as("given up meanwhile").isEmpty();
        assertThat(rows.lockCalling(directs.get(0))).isFalse();
    }

    @Test
    void nobodyIsLetInOnceEverythingIsStopped() {
        List<Direct> directs = claimed(PushFixture.fans(2));
        house.killSwitch.pull("wrong price", "wang");

        assertThat(enterFree(directs)).isEmpty();
        assertThat(enter(directs.get(0))).isFalse();
        assertThat(house.states()).isEqualTo(Map.of("CLAIMED", 2L));
    }

    @Test
    void aWindowThatClosedWhileTheEntranceWasWaitedForIsClosed() throws Exception {
        Direct direct = claimed(PushFixture.fans(1)).get(0);

        boolean entered = house.push.whileLocked(
                "select pg_advisory_xact_lock(hashtextextended('hearth:direct:fan0', 0))",
                () -> enter(direct),
                Duration.ofDays(3));

        assertThat(entered).isFalse();
        assertThat(house.states()).isEqualTo(Map.of("PENDING", 1L));
    }

    @Test
    void whatWasClaimedOfAPlanThatIsStoppedThenEndsWithItsClaim() {
        List<Direct> directs = claimed(PushFixture.fans(2));
        house.plans.stop(directs.get(0).wave().planId(), "wang");
        assertThat(house.states()).as("a stop passes over it").isEqualTo(Map.of("CLAIMED", 2L));

        takeOverClaims();

        assertThat(house.states()).isEqualTo(Map.of("CANCELLED PLAN_STOPPED", 2L));
    }

    @Test
    void whatWasClaimedForAFanWhoThenLeftEndsAndTheOthersWaitAgain() {
        claimed(PushFixture.fans(2));
        leave("fan0");

        takeOverClaims();

        assertThat(house.states()).isEqualTo(Map.of("CANCELLED NOT_FOLLOWING", 1L, "PENDING", 1L));
    }

    @Test
    void aLeavingWaitsForWhoeverPutsBackAndCancelsItThen() throws Exception {
        Direct direct = claimed(PushFixture.fans(1)).get(0);

        CompletableFuture<?> leaving = house.push.database.inTransaction(() -> {
            new Touchpoints(house.push.database)
                    .waitAgain(List.of(direct.touchpoint()), TouchpointState.CLAIMED, house.push.clock.now());
            CompletableFuture<?> left = CompletableFuture.runAsync(() -> leave("fan0"));
            assertThat(left).as("waits").failsWithin(Duration.ofMillis(300));
            return left;
        });
        leaving.get(10, TimeUnit.SECONDS);

        assertThat(house.states()).isEqualTo(Map.of("CANCELLED NOT_FOLLOWING", 1L));
    }

    private void leave(String fan) {
        house.push.database.inTransaction(() -> {
            new PlanExits(house.push.database)
                    .leave(List.of(new OpenId(fan)), ExitReason.NOT_FOLLOWING, house.push.clock.now());
            return fan;
        });
    }

    private void takeOverClaims() {
        house.push.sandbox.advance(DispatchSettings.DEFAULT.claimLease().plusSeconds(1));
        house.push.staleJobs().takeOverClaims();
    }

    private Set<String> enterFree(List<Direct> directs) {
        return house.push.database.inTransaction(() -> entrance().enterFree(directs)).keySet().stream()
                .map(direct -> direct.fan().value())
                .collect(Collectors.toSet());
    }

    private boolean enter(Direct direct) {
        return house.push.database.inTransaction(() -> entrance().enter(direct)).isPresent();
    }

    private DirectEntrance entrance() {
        return new DirectEntrance(
                house.push.database,
                house.push.clock,
                new DirectOutcomes(house.push.database, Duration.ofSeconds(30)),
                new GrantSpending(house.push.database),
                new FanUse(house.push.database, DispatchSettings.DEFAULT));
    }

    private List<Direct> claimed(List<OpenId> fans) {
        house.fans(fans, PushFixture.START);
        String planId = house.startedWith("points", Content.of(ContentClass.SERVICE, new ContentBody.Text("您好")));
        house.plan();
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), DUE));
        fans.forEach(this::openWindow);
        List<Touchpoint> touchpoints = house.push
                .database
                .sql("select touchpoint_id, openid, due_at from touchpoint order by openid")
                .query((row, number) -> new Touchpoint(
                        row.getLong(1),
                        new OpenId(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .list();
        long epoch = new DirectRows(house.push.database).claim(touchpoints, Way.SERVICE, DUE);
        Wave wave = Wave.direct(planId, "points", "{}");
        return touchpoints.stream()
                .map(touchpoint -> new Direct(touchpoint, epoch, wave, Way.SERVICE, "您好", null))
                .toList();
    }

    private void openWindow(OpenId fan) {
        house.push.database.onConnection(connection -> {
            FanWindows.open(connection, fan, WindowKind.MESSAGE, house.push.clock.now());
            return fan;
        });
    }

    private void closeWindow(String fan) {
        house.push.database.onConnection(connection -> {
            FanWindows.close(connection, new OpenId(fan), house.push.clock.now());
            return fan;
        });
    }

    private void overtake(Direct direct) {
        house.push
                .database
                .sql("update touchpoint set claim_epoch = nextval('claim_epoch') where touchpoint_id = :id")
                .param("id", direct.touchpoint().id())
                .update();
    }
}
