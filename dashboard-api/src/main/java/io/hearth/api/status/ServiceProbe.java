package io.hearth.api.status;

/** Asks one service whether it answers. The server adds one for each service of its own. */
public interface ServiceProbe {

    /** The name on the status page, such as {@code PostgreSQL}. */
    String name();

    /**
     * Asks.
     *
     * @return what the service says of itself in a few words, such as a version or a colour
     * @throws Exception if it does not answer or is not well
     */
    String ask() throws Exception;
}
