package io.hearth.ingest.callback;

/** What a callback says about subscription notices. */
sealed interface NoticeChange {

    String templateId();

    /** The fan allowed one. */
    record Allowed(String templateId) implements NoticeChange {}

    /** The fan wants none any more. */
    record Refused(String templateId) implements NoticeChange {}

    /**
     * One was delivered, or was not.
     *
     * @param errorCode 0 if it was
     */
    record Ended(String templateId, String msgId, int errorCode, String errorStatus) implements NoticeChange {}
}
