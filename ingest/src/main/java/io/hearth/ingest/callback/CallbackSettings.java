package io.hearth.ingest.callback;

/**
 * How callbacks are received.
 *
 * @param token the secret that was typed into WeChat's console, 3 to 32 letters and digits
 * @param maxBodyBytes larger bodies are refused unread; WeChat's own are below 10 KB
 */
public record CallbackSettings(String token, int maxBodyBytes) {

    /** Room for every text that a fan can send, tenfold. */
    public static final int DEFAULT_MAX_BODY_BYTES = 256 * 1024;

    /** @throws IllegalArgumentException if the token is not what WeChat's console takes, or no body could pass */
    public CallbackSettings {
        if (!token.matches("[A-Za-z0-9]{3,32}")) {
            throw new IllegalArgumentException("the callback token is not 3 to 32 letters and digits");
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("a callback body of " + maxBodyBytes + " bytes is none");
        }
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "CallbackSettings[maxBodyBytes=" + maxBodyBytes + "]";
    }
}
