package io.hearth.sandbox.fault;

import io.hearth.sandbox.callback.CallbackMessage;
import io.hearth.sandbox.callback.CallbackSender;
import io.hearth.sandbox.time.Agenda;
import io.hearth.sandbox.time.SandboxClock;
import java.util.ArrayList;
import java.util.List;

/** Hands messages and events to the sender, with the faults injected for them. An event goes by its name, a message by its type. */
public final class Postman {

    private final CallbackSender sender;
    private final Faults faults;
    private final Agenda agenda;
    private final SandboxClock clock;
    private final List<CallbackMessage> heldBack = new ArrayList<>();

    public Postman(CallbackSender sender, Faults faults, Agenda agenda, SandboxClock clock) {
        this.sender = sender;
        this.faults = faults;
        this.agenda = agenda;
        this.clock = clock;
    }

    public void post(CallbackMessage message) {
        faults.take(nameOf(message), FaultKind.Moment.EVENT)
                .ifPresentOrElse(fault -> postWith(fault, message), () -> postNow(message));
    }

    private static String nameOf(CallbackMessage message) {
        String event = message.event();
        return event == null ? message.type() : event;
    }

    private void postWith(Fault fault, CallbackMessage message) {
        switch (fault.kind()) {
            case LATE -> agenda.at(clock.instant().plus(fault.duration()), () -> sender.send(message));
            case TWICE -> sender.send(message, 2);
            case THRICE -> sender.send(message, 3);
            case OUT_OF_ORDER -> heldBack.add(message);
            case NEVER -> {}
            default -> throw new IllegalStateException(fault.kind() + " is no fault of an event");
        }
    }

    private void postNow(CallbackMessage message) {
        sender.send(message);
        heldBack.forEach(sender::send);
        heldBack.clear();
    }
}
