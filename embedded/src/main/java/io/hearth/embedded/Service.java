package io.hearth.embedded;

/**
 * One server with its ports chosen, ready to be started.
 *
 * @param <A> how its clients reach it
 */
interface Service<A> {
    ChildCommand command();

    int port();

    /** Asks the server itself; false while it boots. */
    boolean answers();

    /** Called once it answers. */
    A address();
}
