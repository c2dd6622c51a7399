package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.sandbox.ledger.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MassSendTests extends SandboxFixture {

    private static final String SEND = "/cgi-bin/message/mass/send";

    @Test
    void jobIsAcceptedAtOnceAndReachesTheFansLater() {
        JsonNode answer = client.post(SEND, text("hello", "id-1", "oA", "oB"));
        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(answer.path("errmsg").asText()).isEqualTo("send job submission success");
        assertThat(status(answer)).isEqualTo("SENDING");
        assertThat(sandbox.ledger()).isEmpty();

        sandbox.advance(Duration.ofSeconds(2));

        assertThat(status(answer)).isEqualTo("SEND_SUCCESS");
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("oA", "oB");
        assertThat(sandbox.ledger("oA")).singleElement().satisfies(delivery -> {
            assertThat(delivery.way()).isEqualTo(Way.MASS);
            assertThat(delivery.clientId()).isEqualTo("id-1");
            assertThat(delivery.msgId()).isEqualTo(answer.path("msg_id").asLong());
            assertThat(delivery.content()).isEqualTo("hello");
        });
    }

    @Test
    void oneOpenidIsTooFewAndTenThousandAndOneTooMany() {
        assertThat(client.errcode(SEND, text("x", "", "oA"))).isEqualTo(40130);
        assertThat(client.errcode(SEND, text("x", "", "oA", "oA"))).isEqualTo(40130);
        String[] many = IntStream.rangeClosed(0, 10_000).mapToObj(i -> "o" + i).toArray(String[]::new);
        assertThat(client.errcode(SEND, text("x", "", many))).isEqualTo(40032);
    }

    @Test
    void openidOfAnotherAccountIsRefused() {
        assertThat(client.errcode(SEND, text("x", "", "oA", "oStranger"))).isEqualTo(40003);
    }

    @Test
    void fanWhoLeftIsFilteredWhileTheJobSucceeds() {
        sandbox.unfollow("oB");
        JsonNode answer = client.post(SEND, text("x", "", "oA", "oB"));
        sandbox.advance(Duration.ofSeconds(2));
        assertThat(status(answer)).isEqualTo("SEND_SUCCESS");
        assertThat(sandbox.massJobs()).singleElement().satisfies(job -> {
            assertThat(job.totalCount()).isEqualTo(2);
            assertThat(job.filterCount()).isEqualTo(1);
            assertThat(job.sentCount()).isEqualTo(1);
            assertThat(job.errorCount()).isZero();
        });
    }

    @Test
    void fifthMessageOfTheMonthIsFilteredWhileTheJobSucceeds() {
        for (int i = 1; i <= 5; i++) {
            assertThat(client.errcode(SEND, text("news " + i, "", "oA", "oB"))).isZero();
            sandbox.advance(Duration.ofMinutes(2));
        }
        assertThat(sandbox.ledger("oA")).hasSize(4);
        assertThat(sandbox.massJobs()).last().satisfies(job -> {
            assertThat(job.outcome()).isEqualTo("send success");
            assertThat(job.filterCount()).isZero();
        });
    }

    @Test
    void allowanceIsBackAtMidnightInShanghaiOnTheFirst() {
        sandbox.advance(Duration.between(sandbox.now(), Instant.parse("2026-03-31T15:50:00Z")));
        client = SandboxClient.authorised(sandbox);
        for (int i = 1; i <= 5; i++) {
            client.post(SEND, text("march " + i, "", "oA", "oB"));
        }
        sandbox.advance(Duration.ofMinutes(10));
        client.post(SEND, text("april", "", "oA", "oB"));
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(sandbox.ledger("oA"))
                .extracting(Delivery::content)
                .containsExactly("march 1", "march 2", "march 3", "march 4", "april");
    }

    @Test
    void repeatedClientIdIsTooFastWithinAMinuteThenKnownForADay() {
        long msgId =
                client.post(SEND, text("x", "once", "oA", "oB")).path("msg_id").asLong();
        assertThat(client.errcode(SEND, text("x", "once", "oA", "oB"))).isEqualTo(45066);
        sandbox.advance(Duration.ofSeconds(61));
        JsonNode known = client.post(SEND, text("x", "once", "oA", "oB"));
        assertThat(known.path("errcode").asInt()).isEqualTo(45065);
        assertThat(known.path("msg_id").asLong()).isEqualTo(msgId);
        assertThat(sandbox.ledger("oA")).hasSize(1);

        sandbox.advance(Duration.ofHours(24));
        client = SandboxClient.authorised(sandbox);
        assertThat(client.errcode(SEND, text("x", "once", "oA", "oB"))).isZero();
    }

    @Test
    void sameContentToTheSameFansCountsAsARepeatWithoutAClientId() {
        assertThat(client.errcode(SEND, text("x", "", "oA", "oB"))).isZero();
        sandbox.advance(Duration.ofMinutes(2));
        assertThat(client.errcode(SEND, text("x", "", "oA", "oB"))).isEqualTo(45065);
        assertThat(client.errcode(SEND, text("y", "", "oA", "oB"))).isZero();
    }

    @Test
    void clientIdLongerThanSixtyFourBytesIsRefused() {
        assertThat(client.errcode(SEND, text("x", "i".repeat(65), "oA", "oB"))).isEqualTo(45067);
    }

    @Test
    void contentThatIsNotThereIsRefused() {
        String body = """
                {"touser":["oA","oB"],"msgtype":"mpnews","mpnews":{"media_id":"nowhere"}}""";
        assertThat(client.errcode(SEND, body)).isEqualTo(40007);
        assertThat(client.errcode(SEND, body.replace("mpnews", "mpnewz"))).isEqualTo(40008);
        assertThat(client.errcode(SEND, text("  ", "", "oA", "oB"))).isEqualTo(44004);
    }

    @Test
    void sixtyFirstCallOfAMinuteAndHundredAndFirstOfADayAreRefused() {
        for (int i = 0; i < 60; i++) {
            assertThat(client.errcode(SEND, text("x" + i, "", "oA", "oB"))).isZero();
        }
        assertThat(client.errcode(SEND, text("x60", "", "oA", "oB"))).isEqualTo(45011);
        sandbox.advance(Duration.ofMinutes(1));
        for (int i = 60; i < 100; i++) {
            assertThat(client.errcode(SEND, text("x" + i, "", "oA", "oB"))).isZero();
        }
        assertThat(client.errcode(SEND, text("x100", "", "oA", "oB"))).isEqualTo(45009);
        assertThat(client.errcode("/cgi-bin/message/mass/sendall", "{}")).isEqualTo(45009);
    }

    @Test
    void sendToAllReachesEveryFollower() {
        JsonNode answer = client.post("/cgi-bin/message/mass/sendall", """
                {"filter":{"is_to_all":true},"text":{"content":"x"},"msgtype":"text"}""");
        assertThat(answer.path("errcode").asInt()).isZero();
        sandbox.advance(Duration.ofSeconds(2));
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("oA", "oB", "oC");
    }

    @Test
    void deletedJobReachesNobodyAndGivesTheAllowanceBack() {
        JsonNode answer = client.post(SEND, text("x", "", "oA", "oB"));
        client.post("/cgi-bin/message/mass/delete", "{\"msg_id\":" + answer.path("msg_id") + "}");
        sandbox.advance(Duration.ofSeconds(2));
        assertThat(status(answer)).isEqualTo("DELETE");
        assertThat(sandbox.ledger()).isEmpty();
        for (int i = 1; i <= 5; i++) {
            client.post(SEND, text("news " + i, "", "oA", "oB"));
        }
        finishJobs();
        assertThat(contentsFor("oA")).containsExactly("news 1", "news 2", "news 3", "news 4");
    }

    @Test
    void unknownJobIsRefused() {
        assertThat(client.errcode("/cgi-bin/message/mass/get", "{\"msg_id\":\"7\"}"))
                .isEqualTo(40059);
    }

    private String status(JsonNode job) {
        return client.post("/cgi-bin/message/mass/get", "{\"msg_id\":" + job.path("msg_id") + "}")
                .path("msg_status")
                .asText();
    }

    private static String text(String content, String clientId, String... openids) {
        String list = List.of(openids).stream().map(id -> '"' + id + '"').collect(Collectors.joining(","));
        return """
                {"touser":[%s],"msgtype":"text","text":{"content":"%s"},"clientmsgid":"%s"}""".formatted(list, content, clientId);
    }
}
