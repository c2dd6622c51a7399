package io.hearth.sandbox.callback;

import io.hearth.sandbox.time.SandboxClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages and events to the product: an answer within 5 s, or the same again, three tries in all (WeChat, receiving
 * messages). Order is not promised, as WeChat promises none. Safe for use by several threads.
 */
public final class CallbackSender {

    static final int TRIES = 3;

    private static final int MOST_UNDER_WAY = 256;

    private final SandboxClock clock;
    private final EnvelopeMaker envelopes;
    private final ReplyReader replies;
    private final BiConsumer<String, PassiveReply> onReply;
    private final HttpClient client;
    private final CallbackLog log = new CallbackLog();
    private final Departures departures = new Departures(MOST_UNDER_WAY);
    private volatile CallbackSettings settings;
    private volatile boolean closed;

    /** @param onReply told of each passive reply once, with the openid it is for */
    public CallbackSender(
            String accountId,
            String appId,
            CallbackSettings settings,
            SandboxClock clock,
            RandomGenerator random,
            ExecutorService threads,
            BiConsumer<String, PassiveReply> onReply) {
        this.settings = settings;
        this.clock = clock;
        this.onReply = onReply;
        this.envelopes = new EnvelopeMaker(accountId, appId, random);
        this.replies = new ReplyReader(accountId, appId);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    public CallbackLog log() {
        return log;
    }

    public CallbackSettings settings() {
        return settings;
    }

    /** What follows is sent by the new configuration, also further tries of what is under way. */
    public void configure(CallbackSettings changed) {
        settings = changed;
    }

    /** No further try is started. */
    public void close() {
        closed = true;
    }

    /** Sends without waiting; nothing happens while no URL is configured. */
    public void send(CallbackMessage message) {
        send(message, 1);
    }

    /** Sends {@code copies} of one message at once, each with its own three tries. */
    public void send(CallbackMessage message, int copies) {
        if (settings.url() == null) {
            return;
        }
        long sequence = log.open(message);
        for (int copy = 0; copy < copies; copy++) {
            attempt(sequence, message, 1);
        }
    }

    /** Posts any body once, correctly signed, and answers the HTTP status. */
    public int sendRaw(String body, String openid) {
        URI url = requireUrl();
        Envelope envelope = envelopes.sealRaw(body, openid, url, settings, clock.signatureInstant());
        return client.sendAsync(request(envelope), BodyHandlers.ofString())
                .join()
                .statusCode();
    }

    /** Asks the product to prove that it knows the token, as WeChat does when a configuration is saved. */
    public boolean verify(String echo) {
        URI uri = envelopes.verification(requireUrl(), settings, echo, clock.signatureInstant());
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(settings.timeout()).build();
        HttpResponse<String> answer =
                client.sendAsync(request, BodyHandlers.ofString()).join();
        return answer.statusCode() == 200 && answer.body().equals(echo);
    }

    private URI requireUrl() {
        URI url = settings.url();
        if (url == null) {
            throw new IllegalStateException("no callback URL is configured");
        }
        return url;
    }

    private void attempt(long sequence, CallbackMessage message, int number) {
        departures.depart(() -> {
            if (closed) {
                return CompletableFuture.completedFuture(null);
            }
            log.change(sequence, CallbackRecord::tried);
            // Composed, so that a try that can't even start counts as one that failed.
            return CompletableFuture.completedFuture(message)
                    .thenCompose(this::post)
                    .thenAccept(reply -> accept(sequence, message, reply))
                    .exceptionally(failure -> retry(sequence, message, number, failure));
        });
    }

    /** Fails if there is no answer in time, another status than 200, or an answer that WeChat would not take. */
    private CompletableFuture<Optional<PassiveReply>> post(CallbackMessage message) {
        CallbackSettings current = settings;
        Envelope envelope = envelopes.seal(message, requireUrl(), current, clock.signatureInstant());
        return client.sendAsync(request(envelope), BodyHandlers.ofString())
                .orTimeout(current.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(readAnswer(message, current));
    }

    private Function<HttpResponse<String>, Optional<PassiveReply>> readAnswer(
            CallbackMessage message, CallbackSettings current) {
        return answer -> {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode());
            }
            return replies.read(answer.body(), message.openid(), current);
        };
    }

    private HttpRequest request(Envelope envelope) {
        return HttpRequest.newBuilder(envelope.uri())
                .timeout(settings.timeout())
                .header("Content-Type", envelope.contentType())
                .header("User-Agent", "Mozilla/4.0")
                .POST(BodyPublishers.ofString(envelope.body()))
                .build();
    }

    private void accept(long sequence, CallbackMessage message, Optional<PassiveReply> reply) {
        CallbackRecord after = log.change(sequence, callback -> callback.acknowledged(clock.instant()));
        if (after.acknowledgements() == 1) {
            reply.ifPresent(text -> onReply.accept(message.openid(), text));
        }
    }

    private @Nullable Void retry(long sequence, CallbackMessage message, int number, Throwable failure) {
        log.change(sequence, callback -> callback.failed(String.valueOf(failure)));
        if (number < TRIES) {
            attempt(sequence, message, number + 1);
        } else {
            log.change(sequence, CallbackRecord::givenUp);
        }
        return null;
    }
}
