package io.hearth.wechat.token;

/** Where tokens come from. */
@FunctionalInterface
public interface TokenIssuer {

    /**
     * Asks WeChat for the stable token.
     *
     * @param force end the current token (20 a day, at least 30 s apart); otherwise WeChat repeats the current one
     *     until its last five minutes
     * @throws TokenUnavailableException if there is none to be had
     */
    IssuedToken issue(boolean force);
}
