package io.hearth.ingest.callback;

/** What a request is answered with. */
record Reply(int status, String text) {

    /** WeChat's word for "understood, nothing to say". */
    static final Reply SUCCESS = new Reply(200, "success");

    /** More at once than can be kept in time. */
    static final Reply TOO_MANY = unavailable("too many callbacks at once, try again");

    static Reply ok(String text) {
        return new Reply(200, text);
    }

    static Reply malformed(String reason) {
        return new Reply(400, reason);
    }

    static Reply forbidden(String reason) {
        return new Reply(403, reason);
    }

    static Reply tooLarge(String reason) {
        return new Reply(413, reason);
    }

    /** Ours to mend, or too much at once: WeChat tries again. */
    static Reply unavailable(String reason) {
        return new Reply(503, reason);
    }
}
