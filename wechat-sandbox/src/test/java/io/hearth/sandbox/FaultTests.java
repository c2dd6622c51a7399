package io.hearth.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTests extends SandboxFixture {

    private static final String SEND = "/cgi-bin/message/mass/send";
    private static final String BODY = """
            {"touser":["oA","oB"],"msgtype":"text","text":{"content":"x"},"clientmsgid":"once"}""";

    @Test
    void busyAfterAcceptanceHasSentAllTheSame() {
        sandbox.inject(Fault.of(SEND, FaultKind.BUSY_AFTER));
        assertThat(errcode(SEND, BODY)).isEqualTo(-1);
        finishJobs();
        assertThat(contentsFor("oA")).containsExactly("x");
        sandbox.advance(Duration.ofMinutes(1));
        assertThat(errcode(SEND, BODY)).isEqualTo(45065);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET_AFTER", "HANG_AFTER"})
    void noAnswerAfterAcceptanceHasSentAllTheSame(FaultKind kind) {
        sandbox.inject(Fault.of(SEND, kind).lasting(Duration.ofMillis(50)));
        assertThatThrownBy(() -> errcode(SEND, BODY)).isInstanceOf(UncheckedIOException.class);
        finishJobs();
        assertThat(contentsFor("oA")).containsExactly("x");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "HANG"})
    void noAnswerBeforeAcceptanceHasSentNothing(FaultKind kind) {
        sandbox.inject(Fault.of(SEND, kind).lasting(Duration.ofMillis(50)));
        assertThatThrownBy(() -> errcode(SEND, BODY)).isInstanceOf(UncheckedIOException.class);
        finishJobs();
        assertThat(sandbox.massJobs()).isEmpty();
        assertThat(errcode(SEND, BODY)).isZero();
    }

    @Test
    void badGatewayComesBeforeOrAfterAcceptance() {
        sandbox.inject(Fault.of(SEND, FaultKind.BAD_GATEWAY));
        sandbox.inject(Fault.of(SEND, FaultKind.BAD_GATEWAY_AFTER));
        assertThat(post().statusCode()).isEqualTo(502);
        assertThat(sandbox.massJobs()).isEmpty();
        assertThat(post().statusCode()).isEqualTo(502);
        assertThat(sandbox.massJobs()).hasSize(1);
    }

    @Test
    void anyErrorCodeCanBeAnswered() {
        sandbox.inject(Fault.of("/cgi-bin/message/*", FaultKind.ERRCODE)
                .answering(45028)
                .times(2));
        assertThat(errcode(SEND, BODY)).isEqualTo(45028);
        assertThat(errcode("/cgi-bin/message/custom/send", "{}")).isEqualTo(45028);
        assertThat(errcode(SEND, BODY)).isZero();
    }

    @Test
    void firstCallCanAnswerAsADuplicate() {
        sandbox.inject(Fault.of(SEND, FaultKind.DUPLICATE_AFTER));
        JsonNode answer = client.post(SEND, BODY);
        assertThat(answer.path("errcode").asInt()).isEqualTo(45065);
        assertThat(sandbox.massJobs()).singleElement().satisfies(job -> assertThat(job.msgId())
                .isEqualTo(answer.path("msg_id").asLong()));
    }

    @Test
    void garbageIsNotJson() {
        sandbox.inject(Fault.of(SEND, FaultKind.GARBAGE));
        assertThatThrownBy(() -> client.post(SEND, BODY)).hasMessageContaining("not JSON");
    }

    @Test
    void slowBodyArrivesWhole() {
        sandbox.inject(Fault.of(SEND, FaultKind.SLOW_BODY).lasting(Duration.ofMillis(300)));
        Instant start = Instant.now();
        assertThat(errcode(SEND, BODY)).isZero();
        assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void faultAfterAcceptanceWaitsForACallThatIsAccepted() {
        sandbox.inject(Fault.of(SEND, FaultKind.BUSY_AFTER));
        assertThat(errcode(SEND, BODY.replace("\"oA\",", ""))).isEqualTo(40130);
        assertThat(errcode(SEND, BODY)).isEqualTo(-1);
    }

    @Test
    void refusedConnectionsAreTakenAgainOnTheSamePort() {
        sandbox.refuseConnections(Duration.ofMillis(300));
        assertThatThrownBy(() -> client.get("/cgi-bin/user/get")).isInstanceOf(UncheckedIOException.class);
        await().ignoreExceptions().untilAsserted(() -> assertThat(
                        client.get("/cgi-bin/user/get").path("total").asInt())
                .isEqualTo(3));
    }

    @Test
    void faultsCanBeTakenBack() {
        sandbox.inject(Fault.of(SEND, FaultKind.BUSY_AFTER).times(9));
        sandbox.clearFaults();
        assertThat(errcode(SEND, BODY)).isZero();
    }

    private HttpResponse<String> post() {
        return client.send("POST", client.withToken(SEND), BODY);
    }
}
