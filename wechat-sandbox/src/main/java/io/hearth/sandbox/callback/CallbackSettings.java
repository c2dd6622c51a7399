package io.hearth.sandbox.callback;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an account has entered as its server configuration.
 *
 * @param url where messages and events go; none are sent without it
 * @param token signs the request
 * @param aesKey 43 characters, of which the AES key is made
 * @param timeout how long an answer may take (5 s; WeChat, receiving messages)
 */
public record CallbackSettings(
        @Nullable URI url, String token, String aesKey, CallbackMode mode, CallbackFormat format, Duration timeout) {

    /** An answer is awaited for 5 s (WeChat, receiving messages). */
    public static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final int AES_KEY_LENGTH = 43;

    public CallbackSettings {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("a callback token is needed");
        }
        if (aesKey.length() != AES_KEY_LENGTH) {
            throw new IllegalArgumentException(
                    "an EncodingAESKey has " + AES_KEY_LENGTH + " characters, not " + aesKey.length());
        }
    }

    public CallbackSettings withUrl(@Nullable URI newUrl) {
        return new CallbackSettings(newUrl, token, aesKey, mode, format, timeout);
    }

    public CallbackSettings withToken(String newToken) {
        return new CallbackSettings(url, newToken, aesKey, mode, format, timeout);
    }

    public CallbackSettings withAesKey(String newKey) {
        return new CallbackSettings(url, token, newKey, mode, format, timeout);
    }

    public CallbackSettings withMode(CallbackMode newMode) {
        return new CallbackSettings(url, token, aesKey, newMode, format, timeout);
    }

    public CallbackSettings withFormat(CallbackFormat newFormat) {
        return new CallbackSettings(url, token, aesKey, mode, newFormat, timeout);
    }

    public CallbackSettings withTimeout(Duration newTimeout) {
        return new CallbackSettings(url, token, aesKey, mode, format, newTimeout);
    }
}
