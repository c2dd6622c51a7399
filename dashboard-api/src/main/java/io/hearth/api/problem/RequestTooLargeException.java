package io.hearth.api.problem;

import java.io.IOException;

/** A body that goes on past the limit. */
final class RequestTooLargeException extends IOException {

    private final long maxBytes;

    RequestTooLargeException(long maxBytes) {
        super("request body has more than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    ProblemException problem() {
        return ProblemException.of(ProblemCode.REQUEST_TOO_LARGE, detail(maxBytes));
    }

    static String detail(long maxBytes) {
        return "At most " + maxBytes / 1024 + " KiB are read.";
    }
}
