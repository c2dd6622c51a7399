package io.hearth.push.faults;

import io.hearth.push.PushFixture;
import io.hearth.sandbox.fault.Fault;
import io.hearth.sandbox.fault.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What WeChat and the network may do to a mass send. */
final class CallFaults {

    /** Longer than a node waits for an answer. */
    private static final Duration TOO_LONG = Duration.ofSeconds(3);

    private static final List<Fault> ALL = List.of(
            of(FaultKind.BUSY_AFTER),
            of(FaultKind.RESET_AFTER),
            of(FaultKind.BAD_GATEWAY_AFTER),
            of(FaultKind.DUPLICATE_AFTER),
            of(FaultKind.GARBAGE),
            of(FaultKind.HANG_AFTER).lasting(TOO_LONG),
            of(FaultKind.SLOW).lasting(Duration.ofMillis(700)),
            of(FaultKind.RESET),
            of(FaultKind.BAD_GATEWAY),
            of(FaultKind.HANG).lasting(TOO_LONG),
            // The minute's calls are used up; the access token has ended.
            of(FaultKind.ERRCODE).answering(45011),
            of(FaultKind.ERRCODE).answering(42001),
            // The day's calls are used up: the rest waits for tomorrow, and may be too late then.
            of(FaultKind.ERRCODE).answering(45009));

    private CallFaults() {}

    static Fault any(Random random) {
        return ALL.get(random.nextInt(ALL.size())).times(1 + random.nextInt(2));
    }

    private static Fault of(FaultKind kind) {
        return Fault.of(PushFixture.SEND, kind);
    }
}
