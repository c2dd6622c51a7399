package io.hearth.sandbox.world;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import io.hearth.sandbox.fault.Faults;
import io.hearth.sandbox.fault.Postman;
import io.hearth.sandbox.time.Agenda;
import io.hearth.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What every asynchronous job needs: to be ended later, with an injected outcome or its own, and to be reported. */
final class LaterWork {

    private final Agenda agenda;
    private final Faults faults;
    private final Postman postman;
    private final SandboxClock clock;
    private final Duration duration;

    LaterWork(Agenda agenda, Faults faults, Postman postman, SandboxClock clock, Duration duration) {
        this.agenda = agenda;
        this.faults = faults;
        this.postman = postman;
        this.clock = clock;
        this.duration = duration;
    }

    void later(Runnable end) {
        agenda.at(clock.instant().plus(duration), end);
    }

    Instant now() {
        return clock.instant();
    }

    /** The outcome injected for the job that reports by this event. */
    Optional<String> injectedOutcome(String event) {
        return faults.take(event, FaultKind.Moment.OUTCOME).map(Fault::outcome);
    }

    void report(CallbackMessage event) {
        postman.post(event);
    }
}
