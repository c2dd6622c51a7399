package io.hearth.wechat.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hearth.domain.contact.OpenId;
import io.hearth.sandbox.SandboxSettings;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.wechat.ClientMessageId;
import io.hearth.wechat.MassContent;
import io.hearth.wechat.MassMessage;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.WeChatSettings;
import io.hearth.wechat.failure.CallFailure;
import io.hearth.wechat.failure.CallFailures;
import io.hearth.wechat.quota.ApiLimit;
import io.hearth.wechat.quota.ApiLimits;
import io.hearth.wechat.quota.QuotaUse;
import io.hearth.wechat.quota.Quotas;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What the adapter promises beyond the contract: what several processes share, and what happens before a call. */
class MpGatewayIT extends MpFixture {

    private static final String SEND = "/cgi-bin/message/mass/send";
    private static final String TOKEN = "/cgi-bin/stable_token";

    @Test
    void twoNodesWhoseTokenEndedTogetherRefreshItOnce() throws Exception {
        try (MpGateway other = open(SandboxSettings.DEFAULT_APP_SECRET)) {
            gateway.send(message());
            other.send(message());
            assertThat(sandbox.calls(TOKEN)).isEqualTo(1);

            sandbox.advance(Duration.ofHours(3));
            List<SendResult> results = atOnce(IntStream.range(0, 8)
                    .<Callable<SendResult>>mapToObj(i -> () -> (i % 2 == 0 ? gateway : other).send(message()))
                    .toList());

            assertThat(results).hasOnlyElementsOfType(SendResult.Accepted.class);
            assertThat(sandbox.calls(TOKEN)).isEqualTo(2);
        }
    }

    @Test
    void twoNodesStayWithinTheMinuteTogether() throws Exception {
        sandbox.limit(SEND, 100, 100);
        quotas = quotas(100, 5);
        try (MpGateway one = open(SandboxSettings.DEFAULT_APP_SECRET);
                MpGateway other = open(SandboxSettings.DEFAULT_APP_SECRET)) {
            List<SendResult> results = atOnce(IntStream.range(0, 12)
                    .<Callable<SendResult>>mapToObj(i -> () -> (i % 2 == 0 ? one : other).send(message()))
                    .toList());

            assertThat(results)
                    .filteredOn(SendResult.Accepted.class::isInstance)
                    .hasSize(5);
            assertThat(results)
                    .filteredOn(result -> !(result instanceof SendResult.Accepted))
                    .containsOnly(new SendResult.QuotaSpent(Quota.MINUTE, 0, NOON.plus(Duration.ofMinutes(1))));
            assertThat(sandbox.calls(SEND)).isEqualTo(5);
        }
    }

    @Test
    void withoutATokenNothingIsSent() throws IOException {
        sandbox.inject(Fault.of(TOKEN, FaultKind.BAD_GATEWAY));
        assertThat(gateway.send(message())).isEqualTo(new SendResult.Rejected(Rejection.NO_TOKEN, 0, true));

        try (MpGateway stranger = open("wrong")) {
            assertThat(stranger.send(message()))
                    .isEqualTo(new SendResult.Rejected(Rejection.NOT_AUTHORISED, 40125, false));
        }
        assertThat(sandbox.calls(SEND)).isZero();
    }

    @Test
    void aSpentQuotaOfTokensIsWrittenDownToo() {
        sandbox.inject(Fault.of(TOKEN, FaultKind.ERRCODE).answering(45009));

        assertThat(gateway.send(message()))
                .isInstanceOfSatisfying(SendResult.QuotaSpent.class, spent -> assertThat(spent.code())
                        .isEqualTo(45009));
        assertThat(gateway.send(message()))
                .isInstanceOfSatisfying(SendResult.QuotaSpent.class, spent -> assertThat(spent.code())
                        .isZero());
        assertThat(sandbox.calls(TOKEN)).isZero();
    }

    @Test
    void aSendThatWasNotMadeIsNotCounted() throws IOException {
        gateway.send(message());
        WeChatSettings nowhere = new WeChatSettings(
                appId,
                "secret",
                URI.create("http://127.0.0.1:" + freePort()),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        try (MpGateway cutOff = MpGateway.open(nowhere, database(), quotas)) {
            assertThat(cutOff.send(message())).isEqualTo(new SendResult.Rejected(Rejection.NOT_CONNECTED, 0, true));
        }
        sandbox.inject(Fault.of(SEND, FaultKind.RESET));
        gateway.send(message());

        assertThat(quotas.uses())
                .filteredOn(use -> use.api().equals("mass_send"))
                .extracting(QuotaUse::used)
                .containsExactly(2);
    }

    @Test
    void callsThatFailAreKeptByWhatTheyFailedOfAndOthersAreNot() throws Exception {
        Instant start = Instant.now();
        try (MpGateway failing = open(SandboxSettings.DEFAULT_APP_SECRET)) {
            failing.send(message());
            sandbox.inject(Fault.of(SEND, FaultKind.ERRCODE).answering(45002));
            failing.send(message());
            sandbox.inject(Fault.of(SEND, FaultKind.ERRCODE).answering(45002));
            failing.send(message());
            sandbox.inject(Fault.of(SEND, FaultKind.BAD_GATEWAY));
            failing.send(message());
        }

        assertThat(new CallFailures(database(), appId).since(start))
                .extracting(CallFailure::api, CallFailure::cause, CallFailure::count)
                .containsExactly(tuple("mass_send", "NOT_WECHAT", 1L), tuple("mass_send", "45002", 2L));
    }

    @Test
    void whatCannotBeCountedIsNotSent() throws IOException {
        PGSimpleDataSource gone = new PGSimpleDataSource();
        gone.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        quotas = new Quotas(gone, appId, ApiLimits.DEFAULT);
        gateway.send(message());
        try (MpGateway uncounted = open(SandboxSettings.DEFAULT_APP_SECRET)) {
            assertThat(uncounted.send(message())).isEqualTo(new SendResult.Rejected(Rejection.NOT_COUNTED, 0, true));
        }
        assertThat(sandbox.calls(SEND)).isEqualTo(1);
    }

    private Quotas quotas(int perDay, int perMinute) {
        ApiLimits limits = ApiLimits.DEFAULT.with(new ApiLimit("mass_send", perDay, perMinute));
        return new Quotas(database(), appId, limits, sandbox::now);
    }

    private static MassMessage message() {
        return new MassMessage(
                List.of(new OpenId("fan1"), new OpenId("fan2")), new MassContent.Text("新房源"), ClientMessageId.random());
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(work)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
