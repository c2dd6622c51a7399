package io.hearth.sandbox.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hearth.sandbox.callback.CallbackFormat;
import io.hearth.sandbox.callback.CallbackMode;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.callback.EnvelopeMaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantRateTests {

    private static final String AES_KEY = "loadloadloadloadloadloadloadloadloadloadloa";

    private final AtomicInteger arrived = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    private Path folder;

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void listsWhatWasAcknowledgedAndCountsTheRest() throws Exception {
        server.createContext("/", exchange -> answer(exchange, arrived.getAndIncrement() % 4 == 0 ? 503 : 200));

        LoadReport report = run(100, Duration.ofSeconds(1));

        assertThat(report.offered()).isEqualTo(100);
        assertThat(report.acknowledged()).isEqualTo(75);
        assertThat(report.refused()).isEqualTo(25);
        assertThat(Files.readAllLines(list())).hasSize(75).allMatch(line -> line.split("\t").length == 4);
    }

    @Test
    void slowAnswersHoldNothingUpAndCountFromTheInstantThatWasDue() throws Exception {
        CountDownLatch allArrived = new CountDownLatch(50);
        server.createContext("/", exchange -> {
            allArrived.countDown();
            await(allArrived);
            answer(exchange, 200);
        });

        LoadReport report = run(50, Duration.ofSeconds(1));

        // The first waits for the last: 49 of 50 intervals of 20 ms.
        assertThat(report.acknowledged()).isEqualTo(50);
        assertThat(report.maxMillis()).isGreaterThanOrEqualTo(970);
    }

    @Test
    void loadGoesToThisMachineOnly() {
        URI elsewhere = URI.create("https://example.org/");
        assertThatThrownBy(() -> new LoadSettings(elsewhere, 1, Duration.ofSeconds(1), 1))
                .hasMessageContaining("example.org");
    }

    private LoadReport run(int perSecond, Duration length) throws Exception {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        CallbackSettings account = new CallbackSettings(
                url, "loadtoken", AES_KEY, CallbackMode.AES, CallbackFormat.XML, CallbackSettings.TIMEOUT);
        EnvelopeMaker envelopes = new EnvelopeMaker("gh_load", "wxload", new SplittableRandom(1));
        return new ConstantRate(envelopes, account).run(new LoadSettings(url, perSecond, length, 1), list());
    }

    private Path list() {
        return folder.resolve("acknowledged.tsv");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
