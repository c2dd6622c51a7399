package io.hearth.server.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Fans who write fifty messages a second in the sandbox until they are stopped. */
final class WritingFans implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(20);
    private static final int FANS = 200;

    private final SandboxProcess sandbox;
    private final AtomicInteger written = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private WritingFans(SandboxProcess sandbox) {
        this.sandbox = sandbox;
    }

    static WritingFans begin(SandboxProcess sandbox) throws IOException, InterruptedException {
        sandbox.addFollowers(
                IntStream.range(0, FANS).mapToObj(WritingFans::openId).toList());
        WritingFans fans = new WritingFans(sandbox);
        fans.thread.scheduleAtFixedRate(fans::write, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
        return fans;
    }

    private void write() {
        int number = written.getAndIncrement();
        try {
            sandbox.write(openId(number % FANS), "请问还有三居室吗 " + number);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String openId(int fan) {
        return "oWriting%03d".formatted(fan);
    }

    /** Returns when nothing more is written. */
    void stop() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the sandbox does not answer");
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
