package io.hearth.sandbox.load;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.callback.Envelope;
import io.hearth.sandbox.callback.EnvelopeMaker;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends each callback at its instant, whether the ones before it are answered or not: fans do not wait for each other. */
final class ConstantRate {

    /** Far beyond WeChat's 5 s, so that an answer that comes late is seen to be late. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final EnvelopeMaker envelopes;
    private final CallbackSettings account;
    private final Clock clock = Clock.systemUTC();

    ConstantRate(EnvelopeMaker envelopes, CallbackSettings account) {
        this.envelopes = envelopes;
        this.account = account;
    }

    /** Returns when the last callback is answered or given up. */
    LoadReport run(LoadSettings load, Path acknowledged) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
        try (Acknowledgements list = new Acknowledgements(acknowledged)) {
            return run(load, client, list);
        } finally {
            threads.shutdown();
        }
    }

    private LoadReport run(LoadSettings load, HttpClient client, Acknowledgements list) throws InterruptedException {
        Outcomes outcomes = new Outcomes();
        CountDownLatch underWay = new CountDownLatch(load.callbacks());
        long began = System.nanoTime();
        for (int position = 0; position < load.callbacks(); position++) {
            long due = began + load.dueAfterNanos(position);
            await(due);
            CallbackMessage message = ManyFans.message(load.firstNumber() + position, clock.instant());
            client.sendAsync(request(message, load), HttpResponse.BodyHandlers.discarding())
                    .whenComplete((answer, failure) -> {
                        count(answer, message, System.nanoTime() - due, outcomes, list);
                        underWay.countDown();
                    });
        }
        underWay.await();
        return outcomes.report(load.callbacks());
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private HttpRequest request(CallbackMessage message, LoadSettings load) {
        Instant now = clock.instant();
        Envelope envelope = envelopes.seal(message, load.url(), account, now);
        return HttpRequest.newBuilder(envelope.uri())
                .timeout(LONGEST_WAIT)
                .header("Content-Type", envelope.contentType())
                .POST(HttpRequest.BodyPublishers.ofString(envelope.body()))
                .build();
    }

    private static void count(
            @Nullable HttpResponse<Void> answer,
            CallbackMessage message,
            long nanos,
            Outcomes outcomes,
            Acknowledgements list) {
        int status = answer == null ? 0 : answer.statusCode();
        if (status == OK) {
            outcomes.acknowledged(nanos);
            list.add(message);
        } else if (status == TOO_MANY || status == UNAVAILABLE) {
            outcomes.refused();
        } else {
            outcomes.failed();
        }
    }
}
