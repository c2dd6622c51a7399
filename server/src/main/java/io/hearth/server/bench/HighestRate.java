package io.hearth.server.bench;

import java.io.IOException;
import java.net.URI;

/** Looks for the highest constant rate that an endpoint answers in time. */
final class HighestRate {

    private static final int START = 300;
    private static final int SECONDS = 10;

    /** Halvings of the gap between what held and what did not. */
    private static final int REFINEMENTS = 3;

    private static final int MOST = 8_000;

    private final CallbackSender sender;
    private final double p99Millis;

    HighestRate(CallbackSender sender, double p99Millis) {
        this.sender = sender;
        this.p99Millis = p99Millis;
    }

    /** What is waited for between two steps, such as that the endpoint has caught up. */
    interface Rest {
        void after(CallbackSender.Sent sent) throws IOException, InterruptedException;
    }

    /** @return callbacks a second; 0 when not even the lowest rate holds */
    int find(URI endpoint, Rest rest) throws IOException, InterruptedException {
        int held = 0;
        int failed = MOST;
        for (int rate = START; rate < MOST; rate *= 2) {
            if (!holds(endpoint, rate, rest)) {
                failed = rate;
                break;
            }
            held = rate;
        }
        for (int step = 0; step < REFINEMENTS; step++) {
            int middle = (held + failed) / 2;
            if (holds(endpoint, middle, rest)) {
                held = middle;
            } else {
                failed = middle;
            }
        }
        return held;
    }

    private boolean holds(URI endpoint, int rate, Rest rest) throws IOException, InterruptedException {
        CallbackSender.Sent sent = sender.send(endpoint, rate, SECONDS);
        rest.after(sent);
        return sent.isWithin(p99Millis);
    }
}
