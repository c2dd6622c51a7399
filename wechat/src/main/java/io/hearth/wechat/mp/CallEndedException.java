package io.hearth.wechat.mp;

import io.hearth.wechat.SendResult;

/** A call came to an end whose meaning is known where it was made. Leaves the library's code by this way. */
final class CallEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SendResult meaning;

    CallEndedException(SendResult meaning) {
        super(meaning.toString(), null, false, false);
        this.meaning = meaning;
    }

    SendResult meaning() {
        return meaning;
    }
}
