package io.hearth.wechat.quota;

/** The database could not be asked about a quota. */
public final class QuotaUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuotaUnavailableException(Throwable cause) {
        super("a call to WeChat could not be counted", cause);
    }
}
