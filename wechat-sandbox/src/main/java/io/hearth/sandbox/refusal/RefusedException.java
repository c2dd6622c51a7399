package io.hearth.sandbox.refusal;

import org.jspecify.annotations.Nullable;

/** A call that WeChat refuses: it changed nothing but counters. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final @Nullable Long msgId;

    RefusedException(Refusal refusal, String message, @Nullable Long msgId) {
        super(message);
        this.refusal = refusal;
        this.msgId = msgId;
    }

    public Refusal refusal() {
        return refusal;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The mass job that exists already; only 45065 names one. */
    public @Nullable Long msgId() {
        return msgId;
    }
}
