package io.hearth.ingest.callback;

import static io.hearth.ingest.callback.CallbackCalls.APP_ID;
import static io.hearth.ingest.callback.CallbackCalls.KEY;
import static io.hearth.ingest.callback.CallbackCalls.NOW;
import static io.hearth.ingest.callback.CallbackCalls.OTHER_KEY;
import static io.hearth.ingest.callback.CallbackCalls.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.ingest.callback.CallbackCalls.Call;
import io.hearth.ingest.testing.TestRoom;
import io.hearth.sandbox.callback.MessageCipher;
import io.hearth.sandbox.callback.Signature;
import io.hearth.store.postgres.Transactions;
import io.hearth.store.wechat.FollowGreetings;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who is let in, who is refused and with what, and how the answer is sealed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallbackEndpointIT {

    private static final String MESSAGE = CallbackBodies.message("o1", NOW, "77", "你好");

    private TestRoom room;
    private ReceivingRoom safe;
    private ReceivingRoom plain;
    private CallbackCalls calls;

    @BeforeAll
    void open() {
        room = TestRoom.open();
        safe = new ReceivingRoom(room, CallbackCalls.AES);
        plain = new ReceivingRoom(room, CallbackSettings.plain(TOKEN));
        calls = safe.calls();
    }

    @AfterAll
    void close() throws Exception {
        safe.close();
        plain.close();
        room.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("truncate callback_inbox, callback_nonce, follow_greeting");
        safe.awaitGreeting(Optional.empty());
        plain.awaitGreeting(Optional.empty());
    }

    @Test
    void theQuestionOfTheConsoleIsAnsweredWithItsEcho() throws Exception {
        String signature = Signature.of(TOKEN, "" + NOW, "1514711492");
        String query = "?signature=" + signature + "&timestamp=" + NOW + "&nonce=1514711492&echostr=";

        MockHttpServletResponse answer = calls.ask(query + "4375120948345356249");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo("4375120948345356249");
        assertThat(answer.getContentType()).startsWith("text/plain");
        assertThat(calls.ask(query.replace(signature, "f" + signature.substring(1)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(calls.ask("").getStatus()).isEqualTo(400);
    }

    @Test
    void anEncryptedMessageIsKeptAndRestsEncrypted() throws Exception {
        assertThat(calls.send(CallbackCalls.sealed(MESSAGE)).getContentAsString())
                .isEqualTo("success");
        assertThat(inboxRows()).isEqualTo(1);
        assertThat(room.query("select count(*) from callback_inbox where key_id is not null"
                        + " and position('gh_1'::bytea in body) = 0"))
                .as("encrypted at rest")
                .isEqualTo(1);
        assertThat(safe.drain().drainOnce()).isEqualTo(new DrainReport(1, 0));
    }

    @Test
    void jsonMeansTheSameAsXml() throws Exception {
        String json = "{\"ToUserName\":\"gh_1\",\"FromUserName\":\"o1\",\"CreateTime\":" + NOW
                + ",\"MsgType\":\"text\",\"Content\":\"你好\",\"MsgId\":77}";
        String sealed = new MessageCipher(KEY, APP_ID).encrypt(new byte[16], json);
        Call call = CallbackCalls.envelope(sealed).withBody("{\"ToUserName\":\"gh_1\",\"Encrypt\":\"" + sealed + "\"}");

        assertThat(calls.status(call)).isEqualTo(200);
        assertThat(calls.status(CallbackCalls.sealed(MESSAGE))).isEqualTo(200);
        assertThat(inboxRows()).as("the XML is a copy of the JSON").isEqualTo(1);
    }

    @Test
    void inCompatibleModeOnlyTheEncryptedCopyIsBelieved() throws Exception {
        try (ReceivingRoom compatible = new ReceivingRoom(room, CallbackCalls.AES.withMode(CallbackMode.COMPATIBLE))) {
            Call call = CallbackCalls.sealed(MESSAGE);
            String forged = new String(call.body(), StandardCharsets.UTF_8)
                    .replace("<Encrypt>", "<FromUserName>o666</FromUserName><Content>forged</Content><Encrypt>");
            assertThat(compatible.calls().status(call.withBody(forged))).isEqualTo(200);
            assertThat(compatible.calls().status(CallbackCalls.plain(MESSAGE))).isEqualTo(403);
            compatible.drain().drainOnce();
            assertThat(room.countsBy("subject")).containsOnlyKeys("fan:o1");
        }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryIsRefusedWithAReasonAndNotKept(String name, Call call, int status, String reason) throws Exception {
        MockHttpServletResponse answer = calls.send(call);
        assertThat(answer.getStatus()).as(name).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains(reason);
        assertThat(inboxRows()).isZero();
    }

    static Stream<Arguments> forgeries() {
        Call good = CallbackCalls.sealed(MESSAGE);
        String sealed = good.sealed();
        String third = "bbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
        return Stream.of(
                forgery("another token", good.withToken("BBBBB"), 403, "msg_signature"),
                forgery(
                        "another body",
                        good.withBody("<xml><Encrypt>" + sealed + "A</Encrypt></xml>"),
                        403,
                        "msg_signature"),
                forgery("not encrypted", good.withBody(MESSAGE), 403, "not encrypted"),
                forgery("no XML", good.withBody("<xml><Encrypt>" + sealed), 403, "no XML"),
                forgery("empty", good.withBody(""), 400, "empty"),
                forgery("an old request", good.withTimestamp(NOW - 301), 403, "timestamp"),
                forgery("a request of tomorrow", good.withTimestamp(NOW + 301), 403, "timestamp"),
                forgery("a nonce with U+0000", good.withNonce("a\0"), 400, "nonce"),
                forgery("no nonce", good.withNonce(""), 400, "nonce"),
                forgery("another key", CallbackCalls.sealed(MESSAGE, third, APP_ID), 403, "EncodingAESKey"),
                forgery("another appid", CallbackCalls.sealed(MESSAGE, KEY, "wx2"), 403, "another appid"),
                forgery("cut off", CallbackCalls.envelope(sealed.substring(0, 40)), 403, "cut off"),
                forgery("no base64", CallbackCalls.envelope("*" + sealed.substring(1)), 403, "no base64"),
                forgery(
                        "an external entity",
                        good.withBody("<!DOCTYPE xml [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Encrypt>&e;"
                                + "</Encrypt></xml>"),
                        403,
                        "cannot be read"));
    }

    private static Arguments forgery(String name, Call call, int status, String reason) {
        return Arguments.of(name, call, status, reason);
    }

    @Test
    void theFormerKeyStaysValidAndTheAnswerUsesTheKeyOfTheQuestion() throws Exception {
        greet("欢迎 ]]> & <b>");
        safe.awaitGreeting(Optional.of("欢迎 ]]> & <b>"));
        for (String key : new String[] {KEY, OTHER_KEY}) {
            String follow = CallbackBodies.event("o" + key.length() + key.charAt(0), NOW, "subscribe", "");
            String answer =
                    calls.send(CallbackCalls.sealed(follow, key, APP_ID)).getContentAsString(StandardCharsets.UTF_8);
            Map<String, String> envelope = CallbackXml.parse(CallbackBodies.bytes(answer));
            String sealed = envelope.get("Encrypt");
            assertThat(envelope.get("MsgSignature"))
                    .isEqualTo(Signature.of(TOKEN, envelope.get("TimeStamp"), envelope.get("Nonce"), sealed));
            assertThat(CallbackXml.parse(CallbackBodies.bytes(new MessageCipher(key, APP_ID).decrypt(sealed))))
                    .containsEntry("ToUserName", "o43" + key.charAt(0))
                    .containsEntry("FromUserName", "gh_1")
                    .containsEntry("MsgType", "text")
                    .containsEntry("Content", "欢迎 ]]> & <b>");
        }
    }

    @Test
    void aFollowIsGreetedOnceHoweverOftenItIsTold() throws Exception {
        String follow = CallbackBodies.event("o1", NOW, "subscribe", "");
        assertThat(plain.calls().send(CallbackCalls.plain(follow)).getContentAsString())
                .as("no greeting is prepared")
                .isEqualTo("success");
        greet("欢迎");
        String next = CallbackBodies.event("o2", NOW, "subscribe", "");
        try (ReceivingRoom node = new ReceivingRoom(room, CallbackSettings.plain(TOKEN))) {
            node.awaitGreeting(Optional.of("欢迎"));
            assertThat(node.calls().send(CallbackCalls.plain(next)).getContentAsString(StandardCharsets.UTF_8))
                    .contains("<Content><![CDATA[欢迎]]></Content>");
            assertThat(node.calls().send(CallbackCalls.plain(next)).getContentAsString())
                    .isEqualTo("success");
            String click = CallbackBodies.event("o2", NOW, "CLICK", "<EventKey>a</EventKey>");
            assertThat(node.calls().send(CallbackCalls.plain(click)).getContentAsString())
                    .isEqualTo("success");
        }
    }

    @Test
    void aRepeatedRequestIsACopyAndItsNonceWithAnotherUnsignedBodyAForgery() throws Exception {
        Call first = CallbackCalls.plain(MESSAGE);
        Call forged = CallbackCalls.plain(MESSAGE.replace("77", "78")).withNonce(first.nonce());
        assertThat(plain.calls().status(first)).isEqualTo(200);
        assertThat(plain.calls().status(first)).isEqualTo(200);
        try (ReceivingRoom otherNode = new ReceivingRoom(room, CallbackSettings.plain(TOKEN))) {
            MockHttpServletResponse answer = otherNode.calls().send(forged);
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString()).contains("nonce");
        }
        assertThat(inboxRows()).isEqualTo(1);
    }

    @Test
    void twoSignedBodiesWithOneNonceAreACoincidence() throws Exception {
        Call first = CallbackCalls.sealed(MESSAGE);
        Call second = CallbackCalls.sealed(MESSAGE.replace("77", "78")).withNonce(first.nonce());
        assertThat(calls.status(first)).isEqualTo(200);
        assertThat(calls.status(first)).isEqualTo(200);
        assertThat(calls.status(second)).isEqualTo(200);
        assertThat(inboxRows()).isEqualTo(2);
    }

    private void greet(String text) throws SQLException {
        new Transactions(room.dataSource()).run(connection -> {
            FollowGreetings.set(connection, Optional.of(text), "content", Instant.ofEpochSecond(NOW));
            return text;
        });
    }

    private long inboxRows() throws SQLException {
        return room.query("select count(*) from callback_inbox");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = room.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
