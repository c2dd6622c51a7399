package io.hearth.ingest.callback;

/** A body that is no callback of an official account, and why. */
final class UnusableCallback extends Exception {

    private static final long serialVersionUID = 1L;

    private UnusableCallback(String message) {
        super(message, null, false, false);
    }

    static UnusableCallback because(String reason) {
        return new UnusableCallback(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
