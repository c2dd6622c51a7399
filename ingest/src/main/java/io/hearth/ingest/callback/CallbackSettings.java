package io.hearth.ingest.callback;

import io.hearth.ingest.callback.envelope.EncodingAesKey;
import java.time.Duration;
import java.util.List;

/**
 * How callbacks are received.
 *
 * @param token the secret that was typed into WeChat's console, 3 to 32 letters and digits
 * @param appId of the account; a message that is encrypted for another one is refused
 * @param aesKeys the present EncodingAESKey first, then former ones that WeChat may still use; none in plain mode
 * @param window how far a request's timestamp may be from our clock, in both directions; half an hour at most
 * @param maxBodyBytes larger bodies are refused unread; WeChat's own are below 10 KB
 */
public record CallbackSettings(
        CallbackMode mode,
        String token,
        String appId,
        List<EncodingAesKey> aesKeys,
        Duration window,
        int maxBodyBytes) {

    /** Room for every text that a fan can send, tenfold. */
    public static final int DEFAULT_MAX_BODY_BYTES = 256 * 1024;

    /** Room for clocks that differ and for three tries of 5 s. */
    public static final Duration DEFAULT_WINDOW = Duration.ofMinutes(5);

    /** Requests are remembered for twice as long, so that none comes again unnoticed. */
    static final Duration WIDEST_WINDOW = Duration.ofMinutes(30);

    /** @throws IllegalArgumentException if something is missing, or is not what WeChat's console takes */
    public CallbackSettings {
        aesKeys = List.copyOf(aesKeys);
        if (!token.matches("[A-Za-z0-9]{3,32}")) {
            throw new IllegalArgumentException("the callback token is not 3 to 32 letters and digits");
        }
        if (mode != CallbackMode.PLAIN && (aesKeys.isEmpty() || appId.isBlank())) {
            throw new IllegalArgumentException(
                    "callbacks in mode " + mode
                            + " need the account's appid and EncodingAESKey: set HEARTH_WECHAT_APP_ID and HEARTH_WECHAT_AES_KEY");
        }
        if (window.isNegative() || window.isZero() || window.compareTo(WIDEST_WINDOW) > 0) {
            throw new IllegalArgumentException(
                    "a window of " + window + " is not above zero and up to " + WIDEST_WINDOW);
        }
        if (maxBodyBytes < 1) {
            throw new IllegalArgumentException("a callback body of " + maxBodyBytes + " bytes is none");
        }
    }

    /** The safe mode, with the usual limits. */
    public static CallbackSettings aes(String token, String appId, List<EncodingAesKey> keys) {
        return new CallbackSettings(CallbackMode.AES, token, appId, keys, DEFAULT_WINDOW, DEFAULT_MAX_BODY_BYTES);
    }

    /** In the clear, with the usual limits. */
    public static CallbackSettings plain(String token) {
        return new CallbackSettings(CallbackMode.PLAIN, token, "", List.of(), DEFAULT_WINDOW, DEFAULT_MAX_BODY_BYTES);
    }

    public CallbackSettings withMode(CallbackMode other) {
        return new CallbackSettings(other, token, appId, aesKeys, window, maxBodyBytes);
    }

    public CallbackSettings withMaxBodyBytes(int bytes) {
        return new CallbackSettings(mode, token, appId, aesKeys, window, bytes);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "CallbackSettings[mode=" + mode + ", window=" + window + ", maxBodyBytes=" + maxBodyBytes + "]";
    }
}
