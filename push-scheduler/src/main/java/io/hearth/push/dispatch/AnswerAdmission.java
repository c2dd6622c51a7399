package io.hearth.push.dispatch;

import io.hearth.store.fan.FanWindows;

/** Whether an answer may go out now. */
public sealed interface AnswerAdmission permits AnswerAdmission.Open, AnswerOutcome.Refused {

    /** It may, and has been taken out of the fan's window. */
    record Open(FanWindows.Spent window) implements AnswerAdmission {}
}
