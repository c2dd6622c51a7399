package io.hearth.sandbox.time;

import java.util.function.Supplier;

/** Lets one at a time into the sandbox's state, so that none of its parts needs a lock of its own. */
public final class WorldLock {

    public synchronized <T> T call(Supplier<T> work) {
        return work.get();
    }

    public synchronized void run(Runnable work) {
        work.run();
    }
}
