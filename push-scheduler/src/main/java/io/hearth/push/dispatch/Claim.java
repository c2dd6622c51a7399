package io.hearth.push.dispatch;

import io.hearth.wechat.ClientMessageId;

/**
 * One batch of touchpoints with the same body, held by one dispatcher.
 *
 * @param epoch never given twice; a dispatcher with an old one gets no further
 */
record Claim(long massJobId, long epoch, Wave wave, ClientMessageId clientMessageId) {

    String text() {
        return wave.text();
    }

    /** For the log. */
    String label() {
        return wave.label();
    }
}
