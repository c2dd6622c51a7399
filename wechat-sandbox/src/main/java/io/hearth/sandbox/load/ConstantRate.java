package io.hearth.sandbox.load;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackSettings;
import io.hearth.sandbox.callback.Envelope;
import io.hearth.sandbox.callback.EnvelopeMaker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends each callback at its instant, whether the ones before it are answered or not: fans do not wait for each other. */
final class ConstantRate {

    /** Each has a connection of its own. */
    private static final int MOST_UNDER_WAY = 4_000;

    private static final int STACK_BYTES = 128 * 1024;
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
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                0,
                MOST_UNDER_WAY,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                work -> new Thread(null, work, "fan", STACK_BYTES));
        try (Acknowledgements list = new Acknowledgements(acknowledged)) {
            Outcomes outcomes = new Outcomes();
            offer(load, threads, new Sender(load, outcomes, list));
            threads.shutdown();
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // The last answers are on their way: a connection gives up by itself.
            }
            return outcomes.report(load.callbacks());
        }
    }

    private static void offer(LoadSettings load, ThreadPoolExecutor threads, Sender sender) {
        long began = System.nanoTime();
        for (int position = 0; position < load.callbacks(); position++) {
            long due = began + load.dueAfterNanos(position);
            long number = load.firstNumber() + position;
            await(due);
            try {
                threads.execute(() -> sender.send(number, due));
            } catch (RejectedExecutionException e) {
                sender.outcomes.notSent();
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** What each of the threads does. */
    private final class Sender {

        private final LoadSettings load;
        private final Outcomes outcomes;
        private final Acknowledgements list;
        private final ThreadLocal<KeptConnection> connection;

        Sender(LoadSettings load, Outcomes outcomes, Acknowledgements list) {
            this.load = load;
            this.outcomes = outcomes;
            this.list = list;
            this.connection = ThreadLocal.withInitial(() -> new KeptConnection(load.url()));
        }

        void send(long number, long due) {
            CallbackMessage message = ManyFans.message(number, clock.instant());
            Envelope envelope = envelopes.seal(message, load.url(), account, clock.instant());
            long sent = System.nanoTime();
            try {
                int status = connection.get().post(envelope.uri(), envelope.contentType(), envelope.body());
                count(status, message, due, sent);
            } catch (IOException | RuntimeException e) {
                outcomes.failed(e.toString());
            }
        }

        private void count(int status, CallbackMessage message, long due, long sent) {
            long now = System.nanoTime();
            if (status == OK) {
                outcomes.acknowledged(now - due, now - sent);
                list.add(message);
            } else if (status == TOO_MANY || status == UNAVAILABLE) {
                outcomes.refused(now - sent);
            } else {
                outcomes.failed("status " + status);
            }
        }
    }
}
