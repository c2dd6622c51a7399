package io.hearth.store.fan;

import java.time.Duration;

/** What opened a window for customer-service messages, and what it allows (WeChat, customer-service messages). */
public enum WindowKind {
    /** A menu click, a follow or a scan: 3 messages in 1 min. First, so that the window that ends first is spent first. */
    ACTION(Duration.ofMinutes(1), 3),
    /** A message by the fan: 5 messages in 48 h. */
    MESSAGE(Duration.ofHours(48), 5);

    private final Duration length;
    private final int messages;

    WindowKind(Duration length, int messages) {
        this.length = length;
        this.messages = messages;
    }

    public Duration length() {
        return length;
    }

    public int messages() {
        return messages;
    }
}
