package io.hearth.push.time;

import java.time.Instant;

/** Says what time it is for everything that can be due. Nodes' own clocks may differ, so it is none of theirs. */
@FunctionalInterface
public interface DueClock {

    Instant now();
}
