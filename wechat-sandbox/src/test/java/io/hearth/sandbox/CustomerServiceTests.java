package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CustomerServiceTests extends SandboxFixture {

    @Test
    void nothingCanBeSentBeforeTheFanDoesSomething() {
        assertThat(send("oA", "hello")).isEqualTo(45015);
    }

    @Test
    void messageOpensFiveInFortyEightHours() {
        sandbox.sendText("oA", "在吗");
        for (int i = 1; i <= 5; i++) {
            assertThat(send("oA", "answer " + i)).isZero();
        }
        assertThat(send("oA", "answer 6")).isEqualTo(45047);
        assertThat(contentsFor("oA")).containsExactly("answer 1", "answer 2", "answer 3", "answer 4", "answer 5");
    }

    @Test
    void windowOfAMessageClosesAfterFortyEightHours() {
        sandbox.sendText("oA", "在吗");
        moveTo("2026-03-04T03:59:59Z");
        assertThat(send("oA", "still")).isZero();
        moveTo("2026-03-04T04:00:00Z");
        assertThat(send("oA", "late")).isEqualTo(45015);
    }

    @Test
    void anotherMessageOpensTheWindowAnew() {
        sandbox.sendText("oA", "在吗");
        for (int i = 0; i < 5; i++) {
            send("oA", "x");
        }
        sandbox.sendText("oA", "在吗?");
        assertThat(send("oA", "y")).isZero();
    }

    @Test
    void clickFollowAndScanOpenThreeInAMinute() {
        sandbox.click("oA", "PRICE");
        sandbox.follow("oNew");
        sandbox.scan("oB", "hall");
        for (String openid : new String[] {"oA", "oNew", "oB"}) {
            assertThat(send(openid, "1") + send(openid, "2") + send(openid, "3"))
                    .isZero();
            assertThat(send(openid, "4")).isEqualTo(45047);
        }
        sandbox.click("oC", "PRICE");
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(send("oC", "late")).isEqualTo(45015);
    }

    @Test
    void openingAMenuPageOpensNothing() {
        sandbox.view("oA", "https://example.com");
        assertThat(send("oA", "x")).isEqualTo(45015);
    }

    @Test
    void leavingClosesEveryWindow() {
        sandbox.sendText("oA", "在吗");
        sandbox.unfollow("oA");
        assertThat(send("oA", "x")).isEqualTo(45015);
    }

    @Test
    void unreachableFansAreRefusedWithTheirReason() {
        sandbox.sendText("oA", "在吗");
        sandbox.act((acts, at) -> acts.refuseMessages("oA", true));
        assertThat(send("oA", "x")).isEqualTo(48002);
        sandbox.sendText("oB", "在吗");
        errcode("/cgi-bin/tags/members/batchblacklist", "{\"openid_list\":[\"oB\"]}");
        assertThat(send("oB", "x")).isEqualTo(43019);
        assertThat(send("oStranger", "x")).isEqualTo(40003);
    }

    @Test
    void refusedContentUsesNothingUp() {
        sandbox.click("oA", "PRICE");
        assertThat(send("oA", "")).isEqualTo(44004);
        assertThat(send("oA", "长".repeat(700))).isEqualTo(45002);
        assertThat(errcode("/cgi-bin/message/custom/send", """
                {"touser":"oA","msgtype":"image","image":{"media_id":"nowhere"}}""")).isEqualTo(40007);
        assertThat(errcode("/cgi-bin/message/custom/send", """
                {"touser":"oA","msgtype":"poem","poem":{}}""")).isEqualTo(40008);
        assertThat(send("oA", "1") + send("oA", "2") + send("oA", "3")).isZero();
    }

    private int send(String openid, String text) {
        return errcode("/cgi-bin/message/custom/send", """
                {"touser":"%s","msgtype":"text","text":{"content":"%s"}}""".formatted(openid, text));
    }
}
