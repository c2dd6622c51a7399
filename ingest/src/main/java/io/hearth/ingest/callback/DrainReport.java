package io.hearth.ingest.callback;

/**
 * What a drain did.
 *
 * @param handled callbacks that took effect
 * @param deadLetters callbacks that could not be handled
 */
public record DrainReport(int handled, int deadLetters) {

    /** Whether there was nothing to do. */
    public boolean isEmpty() {
        return handled + deadLetters == 0;
    }
}
