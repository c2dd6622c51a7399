package io.hearth.push.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.PushFixture;
import io.hearth.push.content.Content;
import io.hearth.push.content.ContentBody;
import io.hearth.push.content.ContentClass;
import io.hearth.push.content.Notice;
import io.hearth.push.plan.PlanFixture;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Way;
import io.hearth.sandbox.message.Template;
import io.hearth.store.fan.FanGrants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SubscriptionNoticeIT {

    private static final String SEND = "/cgi-bin/message/subscribe/bizsend";
    private static final String TEMPLATE = "open-day";
    private static final Notice NOTICE = new Notice(TEMPLATE, Map.of("thing1", "您有{{points|0}}积分"), null);
    private static final ContentBody TEXT = new ContentBody.Text("开放日");

    /** 20:00 in Shanghai, a month after the start. */
    private static final Instant DUE = Instant.parse("2026-12-22T12:00:00Z");

    private final PlanFixture house = new PlanFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverAllowedOneIsToldByItAndTheOthersByTheMassSend() {
        begin(4, ContentClass.MARKETING);
        allow("fan0");
        allow("fan0");

        house.tick();

        assertThat(ways()).containsOnly(Map.entry("MASS", 3L), Map.entry("SUBSCRIPTION", 1L));
        assertThat(house.states()).containsOnly(Map.entry("SENT", 4L));
        assertThat(delivered()).hasSize(4);
        assertThat(house.push.sandbox.ledger("fan0")).singleElement().satisfies(delivery -> {
            assertThat(delivery.way()).isEqualTo(Way.SUBSCRIPTION);
            assertThat(delivery.content()).contains("您有0积分");
        });
        assertThat(left("fan0")).as("one grant, one notice").isEqualTo(1);
    }

    @Test
    void outsideTheWindowAServiceContentIsToldByAGrant() {
        begin(2, ContentClass.SERVICE);
        allow("fan0");

        house.tick();

        assertThat(house.states()).containsOnly(Map.entry("SENT", 1L), Map.entry("PENDING", 1L));
        assertThat(ways()).containsOnly(Map.entry("SUBSCRIPTION", 1L), Map.entry("SERVICE", 1L));
    }

    @Test
    void aGrantThatWeChatDoesNotCountIsVoidAndTheFanWaitsForAMassSend() {
        begin(3, ContentClass.MARKETING);
        record("fan0", "of no popup");

        house.tick();

        assertThat(house.states()).containsOnly(Map.entry("PENDING", 1L), Map.entry("SENT", 2L));
        assertThat(ways()).containsOnly(Map.entry("MASS", 3L));
        assertThat(left("fan0")).isZero();
        assertThat(delivered()).hasSize(2);
    }

    @Test
    void fansWhoseGrantsAreVoidGoOutTogether() {
        begin(4, ContentClass.MARKETING);
        record("fan0", "of no popup");
        record("fan1", "of no popup either");

        house.tickUntil(DUE.plus(Duration.ofMinutes(10)));

        assertThat(house.states()).containsOnly(Map.entry("SENT", 4L));
        assertThat(delivered()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY_AFTER", "RESET_AFTER", "BAD_GATEWAY"})
    void aLostAnswerStaysUnknownAndSpendsTheGrant(FaultKind kind) {
        begin(1, ContentClass.MARKETING);
        allow("fan0");
        allow("fan0");
        house.push.sandbox.inject(Fault.of(SEND, kind).times(1));

        house.tick();
        house.push.sandbox.advance(Duration.ofMinutes(10));
        house.push.staleJobs().doubtCalls();
        house.tick();

        assertThat(house.states().keySet()).singleElement().asString().startsWith("UNKNOWN");
        assertThat(left("fan0")).isEqualTo(1);
        assertThat(house.push.sandbox.calls(SEND)).isLessThanOrEqualTo(1);
        assertThat(delivered()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"45009, PENDING", "47003, FAILED INVALID", "43004, FAILED UNREACHABLE", "48001, FAILED NOT_AUTHORISED"})
    void whatWeChatProvablyDidNotTakeGivesTheGrantBack(int code, String state) {
        begin(1, ContentClass.MARKETING);
        allow("fan0");
        house.push.sandbox.inject(
                Fault.of(SEND, FaultKind.ERRCODE).answering(code).times(1));

        house.tick();

        assertThat(house.states()).containsOnly(Map.entry(state, 1L));
        assertThat(left("fan0")).isEqualTo(1);
        assertThat(delivered()).isEmpty();
    }

    private void begin(int fans, ContentClass contentClass) {
        house.push.sandbox.addNotice(new Template(TEMPLATE, "活动", "{{thing1.DATA}}"));
        house.fans(PushFixture.fans(fans), PushFixture.START);
        house.startedWith("day", Content.of(contentClass, TEXT).withNotice(NOTICE));
        house.plan();
        house.push.sandbox.advance(Duration.between(house.push.clock.now(), DUE));
    }

    /** In WeChat, and as the drain would record it. */
    private void allow(String fan) {
        house.push.sandbox.act((acts, at) -> acts.answerNotice(fan, TEMPLATE, true, at));
        record(fan, fan + "-" + left(fan));
    }

    private void record(String fan, String origin) {
        house.push.database.inTransaction(() -> house.push.database.onConnection(connection -> {
            FanGrants.grant(connection, new OpenId(fan), TEMPLATE, origin, house.push.clock.now());
            return origin;
        }));
    }

    private int left(String fan) {
        OpenId openId = new OpenId(fan);
        return house.push
                .database
                .onConnection(connection -> FanGrants.left(connection, List.of(openId), TEMPLATE))
                .getOrDefault(openId, 0);
    }

    private List<Delivery> delivered() {
        house.push.sandbox.advance(Duration.ofMinutes(2));
        return house.push.sandbox.ledger();
    }

    private Map<String, Long> ways() {
        return house.counts("way");
    }
}
