package io.hearth.ingest.callback.envelope;

/** A sealed message that is not for us, and why. The reason goes to the sender; it quotes nothing secret. */
public final class RefusedEnvelope extends Exception {

    private static final long serialVersionUID = 1L;

    private RefusedEnvelope(String message) {
        super(message, null, false, false);
    }

    static RefusedEnvelope because(String reason) {
        return new RefusedEnvelope(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
