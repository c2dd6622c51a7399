package io.hearth.embedded;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One service as it stands now, for a status page.
 *
 * @param pid of the running process
 * @param upSince when that process was started; empty while none runs
 * @param restarts how often it was started again after it had died by itself
 */
public record ServiceStatus(
        String name, State state, int port, OptionalLong pid, Optional<Instant> upSince, int restarts) {

    /** The life of a service. */
    public enum State {
        STARTING,
        UP,
        /** Died, and is about to be started again. */
        RESTARTING,
        /** Died too often; stays down until Hearth is started again. */
        FAILED,
        STOPPED
    }

    ServiceStatus withState(State other) {
        return new ServiceStatus(name, other, port, pid, upSince, restarts);
    }
}
