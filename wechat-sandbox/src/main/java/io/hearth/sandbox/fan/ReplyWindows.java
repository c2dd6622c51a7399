package io.hearth.sandbox.fan;

import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;

/** The customer-service windows of one fan: what they did decides how many messages may follow, and for how long. */
public final class ReplyWindows {

    /** After a message by the fan: 5 in 48 h (WeChat, customer-service messages). */
    static final Duration AFTER_MESSAGE = Duration.ofHours(48);

    static final int MESSAGES_AFTER_MESSAGE = 5;

    /** After a menu click, a follow or a scan: 3 in 1 min (WeChat, customer-service messages). */
    static final Duration AFTER_ACTION = Duration.ofMinutes(1);

    static final int MESSAGES_AFTER_ACTION = 3;

    private Window message = Window.CLOSED;
    private Window action = Window.CLOSED;

    public void openByMessage(Instant now) {
        message = new Window(now.plus(AFTER_MESSAGE), MESSAGES_AFTER_MESSAGE);
    }

    public void openByAction(Instant now) {
        action = new Window(now.plus(AFTER_ACTION), MESSAGES_AFTER_ACTION);
    }

    public void close() {
        message = Window.CLOSED;
        action = Window.CLOSED;
    }

    /** Uses one message, of the shorter window first; refuses with 45015 (no window) or 45047 (windows used up). */
    public void spend(Instant now) {
        if (!action.isOpen(now) && !message.isOpen(now)) {
            throw Refusal.OUTSIDE_WINDOW.asException();
        }
        if (action.hasLeft(now)) {
            action = action.less();
        } else if (message.hasLeft(now)) {
            message = message.less();
        } else {
            throw Refusal.WINDOW_SPENT.asException();
        }
    }

    /** Messages that may still be sent. */
    public int left(Instant now) {
        return (action.isOpen(now) ? action.left() : 0) + (message.isOpen(now) ? message.left() : 0);
    }

    private record Window(Instant until, int left) {

        static final Window CLOSED = new Window(Instant.MIN, 0);

        boolean isOpen(Instant now) {
            return now.isBefore(until);
        }

        boolean hasLeft(Instant now) {
            return isOpen(now) && left > 0;
        }

        Window less() {
            return new Window(until, left - 1);
        }
    }
}
