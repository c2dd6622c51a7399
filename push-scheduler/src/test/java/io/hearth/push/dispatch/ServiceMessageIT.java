package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.ledger.Points;
import io.hearth.push.plan.PlanFixture;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.store.fan.FanWindows;
import io.hearth.store.fan.WindowKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceMessageIT {

    private static final String SEND = "/cgi-bin/message/custom/send";

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant DUE = Instant.parse("2026-12-22T12:00:00Z");

    private final PlanFixture house = new PlanFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void onlyWhoeverWroteGetsItAndInTheirOwnWords() {
        begin();
        write("fan0");
        new Points(house.push.database, house.push.clock).give(new OpenId("fan0"), 30, null, "注册", "a");

        house.tick();

        assertThat(house.states()).containsOnly(Map.entry("PENDING", 2L), Map.entry("SENT", 1L));
        assertThat(house.push.sandbox.ledger()).singleElement().satisfies(delivery -> {
            assertThat(delivery.openid()).isEqualTo("fan0");
            assertThat(delivery.toString()).contains("您有30积分");
        });
        house.tickUntil(DUE.plus(Duration.ofDays(2)));
        assertThat(house.states()).containsOnly(Map.entry("SENT", 1L), Map.entry("SKIPPED NO_WINDOW", 2L));
    }

    @Test
    void ofTwoStepsAtOnceOnlyAsManyGoOutAsTheCapsAllow() {
        house.fans(PushFixture.fans(1), PushFixture.START);
        house.startedWith(
                List.of("one", "two"), Content.of(ContentClass.SERVICE, new ContentBody.Text("您有{{points|0}}积分")));
        house.plan();
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), DUE));
        write("fan0");
        DueSteps steps = house.dueSteps(DispatchSettings.DEFAULT.withCaps(new PushCaps(1, 4, 8)));

        steps.gatherOnce();

        assertThat(house.push.sandbox.ledger()).hasSize(1);
        assertThat(house.states()).containsOnly(Map.entry("PENDING", 1L), Map.entry("SENT", 1L));
        house.push.sandbox.advance(Duration.ofHours(13));
        write("fan0");
        steps.gatherOnce();
        assertThat(house.states()).as("the next morning").containsOnly(Map.entry("SENT", 2L));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_AFTER", "RESET_AFTER", "BAD_GATEWAY"})
    void aLostAnswerStaysUnknownAndIsNeverSentAgain(FaultKind kind) {
        begin();
        write("fan0");
        house.push.sandbox.inject(Fault.of(SEND, kind).times(1));

        house.tick();
        house.push.sandbox.advance(Duration.ofMinutes(10));
        house.push.staleJobs().takeOverClaims();
        house.push.staleJobs().doubtCalls();
        write("fan0");
        house.tick();

        assertThat(house.states()).containsOnly(Map.entry("PENDING", 2L), Map.entry(unknown(), 1L));
        assertThat(house.push.sandbox.ledger()).hasSizeLessThanOrEqualTo(1);
        assertThat(house.push.sandbox.calls(SEND)).isLessThanOrEqualTo(1);
    }

    @Test
    void aRefusalBecauseOfTheWindowPutsItOff() {
        begin();
        house.push.database.inTransaction(() -> house.push.database.onConnection(connection -> {
            FanWindows.open(connection, new OpenId("fan0"), WindowKind.MESSAGE, house.push.clock.now());
            return true;
        }));

        house.tick();

        assertThat(house.states()).as("WeChat knows of no window").containsOnly(Map.entry("PENDING", 3L));
        assertThat(house.push.sandbox.ledger()).isEmpty();
    }

    /** A token that WeChat does not take, a quota that is spent, a text that it refuses, a fan who has left. */
    @ParameterizedTest
    @CsvSource({"42001, PENDING", "45009, PENDING", "45002, FAILED INVALID", "43004, FAILED UNREACHABLE"})
    void whatProvablyWasNotSentIsGivenBackToTheWindow(int code, String state) {
        begin(PushFixture.fans(1));
        write("fan0");
        house.push.sandbox.inject(
                Fault.of(SEND, FaultKind.ERRCODE).answering(code).times(3));

        house.tick();

        assertThat(house.states()).containsOnlyKeys(state);
        assertThat(left("fan0")).as("as many as before").isEqualTo(WindowKind.MESSAGE.messages());
    }

    @Test
    void anAnswerIsWrittenDownEvenIfThatGivesWayToAnother() {
        begin(PushFixture.fans(1));
        write("fan0");
        house.push.sandbox.inject(
                Fault.of(SEND, FaultKind.ERRCODE).answering(42001).times(3));
        house.push.loseNextOutcome();

        house.tick();

        assertThat(house.states()).containsOnlyKeys("PENDING");
        assertThat(left("fan0")).as("given back once").isEqualTo(WindowKind.MESSAGE.messages());
    }

    @Test
    void whatMayHaveBeenSentIsNotGivenBack() {
        begin(PushFixture.fans(1));
        write("fan0");
        house.push.sandbox.inject(Fault.of(SEND, FaultKind.RESET_AFTER));

        house.tick();

        assertThat(house.states()).containsOnlyKeys(unknown());
        assertThat(left("fan0")).isEqualTo(WindowKind.MESSAGE.messages() - 1);
    }

    private int left(String fan) {
        return house.push
                .database
                .onConnection(
                        connection -> FanWindows.left(connection, List.of(new OpenId(fan)), house.push.clock.now()))
                .getOrDefault(new OpenId(fan), 0);
    }

    @Test
    void callsThatAreMadeAtTheSameTimeShareTheirTransactions() {
        List<OpenId> fans = PushFixture.fans(24);
        begin(fans);
        fans.forEach(fan -> write(fan.value()));
        house.push.sandbox.inject(
                Fault.of(SEND, FaultKind.SLOW).times(fans.size()).lasting(Duration.ofMillis(100)));

        house.dueSteps().gatherOnce();

        assertThat(house.states()).isEqualTo(Map.of("SENT", 24L));
        assertThat(transactions("fan_window")).as("calls are entered").isLessThan(24);
        assertThat(transactions("touchpoint")).as("answers are written down").isLessThan(24);
    }

    /** How many have written the rows as they are. */
    private int transactions(String table) {
        return house.push
                .database
                .sql("select count(distinct xmin::text) from " + table)
                .query(Integer.class)
                .single();
    }

    private void begin() {
        begin(PushFixture.fans(3));
    }

    private void begin(List<OpenId> fans) {
        house.fans(fans, PushFixture.START);
        house.startedWith("points", Content.of(ContentClass.SERVICE, new ContentBody.Text("您有{{points|0}}积分")));
        house.plan();
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), DUE));
    }

    /** In WeChat, and as the drain would record it. */
    private void write(String fan) {
        house.push.sandbox.sendText(fan, "你好");
        house.push.database.inTransaction(() -> house.push.database.onConnection(connection -> {
            FanWindows.open(connection, new OpenId(fan), WindowKind.MESSAGE, house.push.clock.now());
            return true;
        }));
    }

    private String unknown() {
        return house.states().keySet().stream()
                .filter(state -> state.startsWith("UNKNOWN"))
                .findFirst()
                .orElse("UNKNOWN");
    }
}
