package io.hearth.wechat.token;

/** There is no access token to be had, so no call was made. */
public final class TokenUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    private TokenUnavailableException(String message, int code, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** WeChat refused. */
    public static TokenUnavailableException refused(int code, Throwable cause) {
        return new TokenUnavailableException("WeChat gave no access token, errcode " + code, code, cause);
    }

    /** WeChat, or the database that keeps the token, could not be asked. */
    public static TokenUnavailableException notAsked(Throwable cause) {
        return new TokenUnavailableException("no access token could be asked for", 0, cause);
    }

    /** WeChat's {@code errcode}; 0 when there was none. */
    public int code() {
        return code;
    }
}
