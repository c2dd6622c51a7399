package io.hearth.ingest.callback;

/** Takes the envelope off a callback: what is signed by WeChat is let in, the rest is refused. */
interface CallbackOpener {

    /** @param query what stood in the URL */
    Opened open(Query query, byte[] body);

    /** Checks the question that WeChat asks when the URL is typed into its console. */
    boolean isVerified(Query query);

    /** What stood in the URL; empty where it was missing. */
    record Query(String signature, String timestamp, String nonce) {}

    /** The body without its envelope, or why there is none. */
    sealed interface Opened {
        /** @param message XML of a message or event */
        @SuppressWarnings("ArrayRecordComponent")
        record Body(byte[] message) implements Opened {}

        record Refused(String reason) implements Opened {}
    }
}
