package io.hearth.wechat.token;

import java.time.Duration;

/**
 * A token fresh from WeChat.
 *
 * @param value secret; never shown
 * @param lifetime from now
 */
public record IssuedToken(String value, Duration lifetime) {

    @Override
    public String toString() {
        return "IssuedToken[lifetime=" + lifetime + "]";
    }
}
