package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.Sandbox;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.ledger.Delivery;
import io.hearth.wechat.Answer;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.Doubt;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassJobStatus;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.TestDatabase;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MpGatewayIT {

    private static final String SEND = "/cgi-bin/message/mass/send";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final Duration JOB = Duration.ofMinutes(1);

    private final DataSource dataSource = TestDatabase.create();
    private Sandbox sandbox;
    private MpGateway gateway;

    @BeforeEach
    void open() {
        sandbox = Sandbox.start(SandboxSettings.defaults().standingAt(Instant.parse("2026-11-22T03:00:00Z")));
        sandbox.addFollowers(List.of("fan1", "fan2", "fan3"));
        gateway = gateway(sandbox.baseUrl(), SandboxSettings.DEFAULT_APP_SECRET);
    }

    @AfterEach
    void close() throws IOException {
        gateway.close();
        sandbox.close();
    }

    @Test
    void aMassMessageReachesItsAudienceOnce() {
        SendResult result = gateway.send(message("fan1", "fan2"));

        assertThat(result).isInstanceOfSatisfying(SendResult.Accepted.class, accepted -> {
            assertThat(accepted.repeated()).isFalse();
            assertThat(gateway.findMassJob(accepted.msgId())).isEqualTo(new Answer.Given<>(MassJobStatus.SENDING));
            sandbox.advance(JOB);
            assertThat(gateway.findMassJob(accepted.msgId())).isEqualTo(new Answer.Given<>(MassJobStatus.SEND_SUCCESS));
        });
        assertThat(sandbox.ledger()).extracting(Delivery::openid).containsExactly("fan1", "fan2");
        assertThat(sandbox.ledger()).extracting(Delivery::content).containsOnly("新房源 <b>\"A\"</b> & 😀");
    }

    @Test
    void theSameMessageAgainNamesTheFirstJob() {
        MassMessage message = message("fan1", "fan2");
        SendResult.Accepted first = (SendResult.Accepted) gateway.send(message);

        assertThat(gateway.send(message)).isEqualTo(new SendResult.Unknown(Doubt.TOO_FAST));
        sandbox.advance(JOB);
        assertThat(gateway.send(message)).isEqualTo(new SendResult.Accepted(first.msgId(), true));
        assertThat(sandbox.ledger()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BUSY_AFTER",
                "HANG_AFTER",
                "RESET_AFTER",
                "BAD_GATEWAY_AFTER",
                "GARBAGE",
                "BAD_GATEWAY",
                "HANG",
                "RESET"
            })
    void aLostAnswerLeavesADoubtAndIsNeverAskedForAgainByItself(FaultKind kind) {
        sandbox.inject(Fault.of(SEND, kind).lasting(Duration.ofSeconds(3)));

        assertThat(gateway.send(message("fan1", "fan2"))).isInstanceOf(SendResult.Unknown.class);

        boolean accepted = kind.moment() == FaultKind.Moment.AFTER;
        assertThat(sandbox.calls(SEND)).isEqualTo(accepted ? 1 : 0);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger()).hasSize(accepted ? 2 : 0);
    }

    @Test
    void everyDoubtHasItsName() {
        assertThat(sendUnder(FaultKind.BUSY_AFTER)).isEqualTo(new SendResult.Unknown(Doubt.BUSY));
        assertThat(sendUnder(FaultKind.HANG_AFTER)).isEqualTo(new SendResult.Unknown(Doubt.TIME_OUT));
        assertThat(sendUnder(FaultKind.RESET_AFTER)).isEqualTo(new SendResult.Unknown(Doubt.CONNECTION_LOST));
        assertThat(sendUnder(FaultKind.BAD_GATEWAY_AFTER)).isEqualTo(new SendResult.Unknown(Doubt.NOT_WECHAT));
        assertThat(sendUnder(FaultKind.GARBAGE)).isEqualTo(new SendResult.Unknown(Doubt.GARBAGE));
    }

    @Test
    void aDuplicateOnTheFirstCallIsAccepted() {
        assertThat(sendUnder(FaultKind.DUPLICATE_AFTER)).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void aRefusedConnectionProvesThatNothingWasSent() throws IOException {
        gateway.send(message("fan1", "fan2"));
        try (MpGateway nowhere = gateway(URI.create("http://127.0.0.1:" + freePort()), "secret")) {
            assertThat(nowhere.send(message("fan1", "fan3")))
                    .isEqualTo(new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true));
        }
    }

    @Test
    void spentQuotasAreTold() {
        sandbox.inject(Fault.of(SEND, FaultKind.ERRCODE).answering(45009));
        assertThat(gateway.send(message("fan1", "fan2")))
                .isEqualTo(new SendResult.QuotaSpent(Quota.DAY, 45009, Instant.parse("2026-11-22T16:00:00Z")));
        sandbox.advance(Duration.ofHours(14));

        sandbox.limit(SEND, 100, 1);
        gateway.send(message("fan1", "fan2"));
        assertThat(gateway.send(message("fan1", "fan3")))
                .isEqualTo(new SendResult.QuotaSpent(Quota.MINUTE, 45011, Instant.parse("2026-11-22T17:01:00Z")));
    }

    @Test
    void anEndedTokenIsReplacedOnceAndTheSendRepeated() {
        gateway.send(message("fan1", "fan2"));
        sandbox.endTokens();

        assertThat(gateway.send(message("fan2", "fan3"))).isInstanceOf(SendResult.Accepted.class);
        sandbox.advance(JOB);
        assertThat(sandbox.ledger("fan2")).hasSize(2);
    }

    @Test
    void twoProcessesUseOneToken() throws IOException {
        try (MpGateway other = gateway(sandbox.baseUrl(), SandboxSettings.DEFAULT_APP_SECRET)) {
            gateway.send(message("fan1", "fan2"));
            other.send(message("fan1", "fan3"));
        }
        assertThat(sandbox.calls(TOKEN)).isEqualTo(1);
    }

    @Test
    void withoutATokenNothingIsSent() throws IOException {
        sandbox.inject(Fault.of(TOKEN, FaultKind.BAD_GATEWAY));
        assertThat(gateway.send(message("fan1", "fan2")))
                .isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, 0, true));

        try (MpGateway stranger = gateway(sandbox.baseUrl(), "wrong")) {
            assertThat(stranger.send(message("fan1", "fan2")))
                    .isInstanceOfSatisfying(SendResult.Rejected.class, rejected -> assertThat(rejected.reason())
                            .isEqualTo(Rejection.NOT_AUTHORISED));
        }
        assertThat(sandbox.calls(SEND)).isZero();
    }

    @Test
    void aJobThatWeChatDoesNotKnowIsNotAnswered() {
        assertThat(gateway.findMassJob(42)).isEqualTo(new Answer.Refused<>(Rejection.INVALID, 40059, false));
    }

    private SendResult sendUnder(FaultKind kind) {
        sandbox.inject(Fault.of(SEND, kind).lasting(Duration.ofSeconds(3)));
        return gateway.send(message("fan1", "fan2"));
    }

    private MpGateway gateway(URI baseUrl, String secret) {
        return MpGateway.open(
                new WeChatSettings(
                        SandboxSettings.DEFAULT_APP_ID, secret, baseUrl, Duration.ofSeconds(2), Duration.ofSeconds(1)),
                dataSource,
                new Quotas(dataSource, SandboxSettings.DEFAULT_APP_ID, ApiLimits.DEFAULT, sandbox::now));
    }

    private static MassMessage message(String... fans) {
        return new MassMessage(
                Arrays.stream(fans).map(OpenId::new).toList(),
                new MassContent.Text("新房源 <b>\"A\"</b> & 😀"),
                ClientMessageId.random());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
