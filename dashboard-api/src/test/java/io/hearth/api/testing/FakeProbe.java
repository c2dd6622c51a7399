package io.hearth.api.testing;

import io.hearth.api.status.ServiceProbe;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A service that is well, broken or silent, as a test says. */
public final class FakeProbe implements ServiceProbe {

    /** How it behaves. */
    public enum Mood {
        WELL,
        BROKEN,
        SILENT
    }

    private volatile Mood mood = Mood.WELL;

    public void is(Mood now) {
        mood = now;
    }

    @Override
    public String name() {
        return "WeChat";
    }

    @Override
    public String ask() throws IOException, InterruptedException {
        switch (mood) {
            case BROKEN -> throw new IOException("connection refused");
            case SILENT -> new CountDownLatch(1).await();
            case WELL -> {}
        }
        return "token valid";
    }
}
