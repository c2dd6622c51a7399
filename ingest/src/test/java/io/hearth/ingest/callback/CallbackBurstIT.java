package io.hearth.ingest.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hearth.ingest.testing.TestRoom;
import io.hearth.store.wechat.FollowGreetings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** More callbacks than connections, over real HTTP, while PostgreSQL takes none: nobody waits for a place in vain. */
class CallbackBurstIT {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int PLACES = 8;
    private static final int SENDERS = 100;
    /** The inbox refuses nobody: who is refused, the gate refused. */
    private static final int INBOX = 2 * SENDERS;

    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();
    private TestRoom room;
    private InboxWriter inbox;
    private FollowGreetings greetings;
    private ConfigurableApplicationContext server;
    private URI address;

    /** Senders keep their connections for as long as the server does. */
    private final HttpClient senders =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Web {}

    private record Answer(int status, boolean ends, Duration after) {

        boolean isRefusal() {
            return status == 503;
        }
    }

    @BeforeEach
    void start() {
        room = TestRoom.open();
        inbox = new InboxWriter(room.dataSource(), new InboxCipher(ReceivingRoom.KEY, List.of()), INBOX);
        greetings = new FollowGreetings(room.dataSource());
        server = new SpringApplicationBuilder(Web.class)
                .initializers(context -> register((GenericApplicationContext) context))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.tomcat.max-connections=" + SENDERS / 5,
                        "--server.tomcat.accept-count=" + SENDERS,
                        "--logging.level.root=warn");
        address = URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port"));
    }

    private void register(GenericApplicationContext context) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(CallbackCalls.NOW), ZoneOffset.UTC);
        CallbackController controller = new CallbackController(CallbackCalls.AES, inbox, greetings, clock);
        context.registerBean(CallbackController.class, () -> controller);
        context.registerBean(
                FilterRegistrationBean.class, () -> new FilterRegistrationBean<>(new CallbackGate(PLACES, clock)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        greetings.close();
        inbox.close();
        room.close();
    }

    @Test
    void aBurstThatMeetsAStalledInboxIsAnsweredInTimeAndWhatIsAcknowledgedIsKept() throws Exception {
        List<CompletableFuture<Void>> sent;
        try (Connection operator = room.dataSource().getConnection()) {
            operator.setAutoCommit(false);
            operator.createStatement().execute("lock table callback_inbox in access exclusive mode");
            sent = IntStream.range(0, SENDERS).mapToObj(this::send).toList();
            await().atMost(LIMIT)
                    .until(() -> answers.stream().filter(Answer::isRefusal).count() >= SENDERS - PLACES);
            operator.rollback();
        }
        sent.forEach(CompletableFuture::join);

        assertThat(answers).hasSize(SENDERS).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(200, 503);
            assertThat(answer.ends()).as("a refusal ends its connection").isEqualTo(answer.isRefusal());
            assertThat(answer.after()).isLessThan(LIMIT);
        });
        long acknowledged =
                answers.stream().filter(answer -> !answer.isRefusal()).count();
        assertThat(acknowledged).isPositive();
        assertThat(room.query("select count(*) from callback_inbox")).isBetween(acknowledged, (long) PLACES);
    }

    private CompletableFuture<Void> send(int number) {
        CallbackCalls.Call call =
                CallbackCalls.sealed(CallbackBodies.message("o1", CallbackCalls.NOW, "" + number, "你好"));
        HttpRequest request = HttpRequest.newBuilder(address.resolve(call.uri()))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofByteArray(call.body()))
                .build();
        long began = System.nanoTime();
        return senders.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenAccept(answer -> answers.add(new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Connection").orElse("").equals("close"),
                        Duration.ofNanos(System.nanoTime() - began))));
    }
}
