package io.hearth.sandbox.message;

/** Numbers the messages that WeChat accepted for one fan. */
public final class MessageNumbers {

    private long last = 3_000_000_000_000_000_000L;

    public long next() {
        return ++last;
    }
}
