package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.sandbox.ProductDouble.Received;
import io.hearth.sandbox.ProductDouble.Reply;
import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackRecord;
import io.hearth.sandbox.callback.CallbackState;
import io.hearth.sandbox.callback.MessageCipher;
import io.hearth.sandbox.callback.Signature;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackTests {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private ProductDouble product;
    private Sandbox sandbox;

    @BeforeEach
    void start() {
        product = new ProductDouble();
        sandbox = Sandbox.start(
                SandboxSettings.defaults().withCallbackUrl(product.url()).standingAt(NOON));
        sandbox.addFollowers(List.of("oA", "oB"));
    }

    @AfterEach
    void stop() {
        sandbox.close();
        product.close();
    }

    @Test
    void encryptedCallbackIsSignedOverTheCipherText() {
        sandbox.sendText("oA", "你好 ]]> <b>");
        Received request = awaitReceived(1).get(0);
        assertThat(request.body()).doesNotContain("你好").contains("<Encrypt>");
        assertThat(request.query()).containsEntry("encrypt_type", "aes").containsEntry("openid", "oA");
        assertThat(request.query()).containsEntry("signature", signature(request));
        String encrypted = between(request.body(), "<Encrypt><![CDATA[", "]]>");
        assertThat(request.query()).containsEntry("msg_signature", signature(request, encrypted));
        assertThat(cipher().decrypt(encrypted))
                .contains("<MsgType><![CDATA[text]]></MsgType>")
                .contains("<Content><![CDATA[你好 ]]]]><![CDATA[> <b>]]></Content>")
                .contains("<CreateTime>" + NOON.getEpochSecond() + "</CreateTime>")
                .contains("<ToUserName><![CDATA[" + SandboxSettings.ACCOUNT_ID + "]]></ToUserName>");
    }

    @Test
    void plainModeSendsTheXmlItself() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        sandbox.click("oA", "PRICE");
        Received request = awaitReceived(1).get(0);
        assertThat(request.query())
                .containsEntry("signature", signature(request))
                .doesNotContainKey("msg_signature");
        assertThat(request.body()).contains("<Event><![CDATA[CLICK]]></Event><EventKey><![CDATA[PRICE]]></EventKey>");
    }

    @Test
    void compatibleModeSendsBoth() {
        use(CallbackMode.COMPATIBLE, CallbackFormat.XML);
        sandbox.view("oA", "https://example.com/a");
        Received request = awaitReceived(1).get(0);
        assertThat(request.body()).contains("<Event><![CDATA[VIEW]]></Event>").contains("<Encrypt>");
        assertThat(request.query()).containsKey("msg_signature");
    }

    @Test
    void bodiesCanBeJson() {
        use(CallbackMode.PLAIN, CallbackFormat.JSON);
        sandbox.follow("oC");
        assertThat(awaitReceived(1).get(0).body())
                .contains("\"Event\":\"subscribe\"")
                .contains("\"CreateTime\":");
    }

    @Test
    void failedAnswerIsTriedThreeTimesWithTheSameMessage() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        product.answers(request -> new Reply(500, "", 0));
        sandbox.sendText("oA", "hello");
        await().until(() -> sandbox.callbacks().get(0).state() == CallbackState.GIVEN_UP);
        assertThat(product.received())
                .hasSize(3)
                .extracting(Received::body)
                .containsOnly(product.received().get(0).body());
        assertThat(product.received())
                .extracting(request -> request.query().get("nonce"))
                .doesNotHaveDuplicates();
        assertThat(sandbox.acknowledgedCallbacks()).isEmpty();
    }

    @Test
    void slowAnswerIsAsGoodAsNone() {
        sandbox.configureCallbacks(sandbox.callbackSettings().withTimeout(Duration.ofMillis(150)));
        product.answers(request -> new Reply(200, "success", product.received().size() == 1 ? 1_000 : 0));
        sandbox.sendText("oA", "hello");
        await().until(() -> !sandbox.acknowledgedCallbacks().isEmpty());
        assertThat(sandbox.acknowledgedCallbacks())
                .singleElement()
                .extracting(CallbackRecord::tries)
                .isEqualTo(2);
    }

    @Test
    void answerThatIsNeitherSuccessNorAReplyIsNoAcknowledgement() {
        product.answers(request -> new Reply(200, "<html>login</html>", 0));
        sandbox.sendText("oA", "hello");
        await().until(() -> sandbox.callbacks().get(0).state() == CallbackState.GIVEN_UP);
    }

    @Test
    void passiveReplyReachesTheFan() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        product.answers(request -> new Reply(200, """
                <xml><ToUserName><![CDATA[oC]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[欢迎]]></Content></xml>""".formatted(SandboxSettings.ACCOUNT_ID), 0));
        sandbox.follow("oC");
        await().until(() -> !sandbox.ledger("oC").isEmpty());
        assertThat(sandbox.ledger("oC")).singleElement().satisfies(delivery -> {
            assertThat(delivery.way()).isEqualTo(Way.PASSIVE_REPLY);
            assertThat(delivery.content()).isEqualTo("欢迎");
        });
    }

    @Test
    void encryptedReplyMustBeSignedAndMeantForTheFan() {
        String reply = """
                <xml><ToUserName>oC</ToUserName><FromUserName>%s</FromUserName><MsgType>text</MsgType>\
                <Content>hi</Content></xml>""".formatted(SandboxSettings.ACCOUNT_ID);
        String encrypted = cipher().encrypt(new byte[16], reply);
        String signature = Signature.of(SandboxSettings.DEFAULT_TOKEN, "1", "2", encrypted);
        String sealed = """
                <xml><Encrypt>%s</Encrypt><MsgSignature>%s</MsgSignature><TimeStamp>1</TimeStamp><Nonce>2</Nonce></xml>""";
        product.answers(request -> new Reply(200, sealed.formatted(encrypted, "00" + signature.substring(2)), 0));
        sandbox.follow("oC");
        await().until(() -> sandbox.callbacks().get(0).state() == CallbackState.GIVEN_UP);

        product.answers(request -> new Reply(200, sealed.formatted(encrypted, signature), 0));
        sandbox.click("oC", "K");
        await().until(() -> !sandbox.ledger("oC").isEmpty());
        assertThat(sandbox.ledger("oC")).singleElement().satisfies(d -> assertThat(d.content())
                .isEqualTo("hi"));
    }

    @Test
    void finishedMassJobIsReportedWithConsistentCounts() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        long msgId = sendMass();
        sandbox.advance(Duration.ofSeconds(2));
        assertThat(awaitReceived(1).get(0).body())
                .contains("<Event><![CDATA[MASSSENDJOBFINISH]]></Event><MsgID>" + msgId + "</MsgID>")
                .contains("<Status><![CDATA[send success]]></Status><TotalCount>2</TotalCount>"
                        + "<FilterCount>2</FilterCount><SentCount>2</SentCount><ErrorCount>0</ErrorCount>");
    }

    @Test
    void eventsCanComeLateTwiceThriceOrNever() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        sandbox.inject(Fault.of("CLICK", FaultKind.LATE).lasting(Duration.ofHours(1)));
        sandbox.inject(Fault.of("CLICK", FaultKind.NEVER));
        sandbox.inject(Fault.of("CLICK", FaultKind.TWICE));
        sandbox.click("oA", "late");
        sandbox.click("oA", "never");
        sandbox.click("oA", "twice");
        assertThat(awaitReceived(2))
                .allSatisfy(request -> assertThat(request.body()).contains("twice"));
        sandbox.advance(Duration.ofHours(1));
        assertThat(awaitReceived(3).get(2).body()).contains("late");
        await().untilAsserted(() -> assertThat(sandbox.acknowledgedCallbacks())
                .extracting(CallbackRecord::acknowledgements)
                .containsExactlyInAnyOrder(2, 1));
        sandbox.inject(Fault.of("text", FaultKind.THRICE));
        sandbox.sendText("oA", "thrice");
        awaitReceived(6);
    }

    @Test
    void eventsCanComeOutOfOrder() {
        use(CallbackMode.PLAIN, CallbackFormat.XML);
        sandbox.inject(Fault.of("subscribe", FaultKind.OUT_OF_ORDER));
        sandbox.follow("oC");
        sandbox.unfollow("oC");
        awaitReceived(2);
        assertThat(sandbox.callbacks())
                .extracting(callback -> callback.message().event())
                .containsExactly("unsubscribe", "subscribe");
    }

    @Test
    void urlIsVerifiedByItsEcho() {
        assertThat(sandbox.verifyCallbackUrl()).isFalse();
        product.answers(request -> new Reply(200, request.query().get("echostr"), 0));
        assertThat(sandbox.verifyCallbackUrl()).isTrue();
    }

    private long sendMass() {
        return SandboxClient.authorised(sandbox)
                .post("/cgi-bin/message/mass/send", """
                {"touser":["oA","oB"],"msgtype":"text","text":{"content":"x"}}""")
                .path("msg_id")
                .asLong();
    }

    private List<Received> awaitReceived(int count) {
        await().until(() -> product.received().size() >= count);
        return product.received();
    }

    private void use(CallbackMode mode, CallbackFormat format) {
        sandbox.configureCallbacks(sandbox.callbackSettings().withMode(mode).withFormat(format));
    }

    private static MessageCipher cipher() {
        return new MessageCipher(SandboxSettings.DEFAULT_AES_KEY, SandboxSettings.DEFAULT_APP_ID);
    }

    private static String signature(Received request, String... more) {
        String timestamp = request.query().get("timestamp");
        String nonce = request.query().get("nonce");
        return more.length == 0
                ? Signature.of(SandboxSettings.DEFAULT_TOKEN, timestamp, nonce)
                : Signature.of(SandboxSettings.DEFAULT_TOKEN, timestamp, nonce, more[0]);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
