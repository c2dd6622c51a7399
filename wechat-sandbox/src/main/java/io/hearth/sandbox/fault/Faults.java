package io.hearth.sandbox.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are still to act, first come first served. Safe for use by several threads. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    public synchronized void inject(Fault fault) {
        waiting.add(fault);
    }

    public synchronized void clear() {
        waiting.clear();
    }

    public synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    /** Uses up one occurrence of the first fault for this target and moment. */
    public synchronized Optional<Fault> take(String target, FaultKind.Moment moment) {
        for (int i = 0; i < waiting.size(); i++) {
            Fault fault = waiting.get(i);
            if (fault.kind().moment() == moment && fault.hits(target)) {
                useUp(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void useUp(int index, Fault fault) {
        if (fault.times() == 1) {
            waiting.remove(index);
        } else {
            waiting.set(index, fault.times(fault.times() - 1));
        }
    }
}
