package io.hearth.ingest.pull;

/** How a pull's last attempt stands. The names are stored and never change. */
public enum PullResult {
    NEVER,
    RUNNING,
    SUCCEEDED,
    /** Waits until it may go on, and goes on by itself. */
    STOPPED,
    FAILED,
    /** Its process died; another goes on where it stood. */
    INTERRUPTED
}
