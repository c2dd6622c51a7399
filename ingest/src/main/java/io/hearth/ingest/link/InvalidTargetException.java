package io.hearth.ingest.link;

/** An address that no link may lead to; the message says why, without the address. */
public final class InvalidTargetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidTargetException(String problem) {
        super(problem);
    }

    /** A sentence without subject: "leads to a host that …". */
    public String problem() {
        return String.valueOf(getMessage());
    }
}
