package io.hearth.sandbox.fault;

/** What can go wrong, and when: before WeChat has done anything, after it has accepted, or with an event. */
public enum FaultKind {
    /** An error code of choice, nothing done. */
    ERRCODE(Moment.BEFORE),
    /** 502 from the edge, nothing done. */
    BAD_GATEWAY(Moment.BEFORE),
    /** No answer for the given seconds, then the connection ends; nothing done. */
    HANG(Moment.BEFORE),
    /** The connection ends without an answer; nothing done. */
    RESET(Moment.BEFORE),
    /** −1, although the call was accepted. */
    BUSY_AFTER(Moment.AFTER),
    /** No answer for the given seconds, although the call was accepted. */
    HANG_AFTER(Moment.AFTER),
    /** The connection ends without an answer, although the call was accepted. */
    RESET_AFTER(Moment.AFTER),
    /** 502, although the call was accepted. */
    BAD_GATEWAY_AFTER(Moment.AFTER),
    /** 45065 on a first mass send that was accepted, as has been reported. */
    DUPLICATE_AFTER(Moment.AFTER),
    /** The right answer, byte by byte over the given seconds. */
    SLOW_BODY(Moment.AFTER),
    /** The right answer, after the given time. */
    SLOW(Moment.AFTER),
    /** 200 with something that is not JSON, although the call was accepted. */
    GARBAGE(Moment.AFTER),
    /** The event comes the given seconds later. */
    LATE(Moment.EVENT),
    /** The event is sent twice at once. */
    TWICE(Moment.EVENT),
    /** The event is sent three times at once. */
    THRICE(Moment.EVENT),
    /** The event waits until the next one has been sent. */
    OUT_OF_ORDER(Moment.EVENT),
    /** The event never comes. */
    NEVER(Moment.EVENT),
    /** A mass job, template message or publication ends with the given status. */
    OUTCOME(Moment.OUTCOME);

    /** At which moment a fault acts. */
    public enum Moment {
        BEFORE,
        AFTER,
        EVENT,
        OUTCOME
    }

    private final Moment moment;

    FaultKind(Moment moment) {
        this.moment = moment;
    }

    public Moment moment() {
        return moment;
    }
}
