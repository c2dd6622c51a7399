package io.hearth.wechat.mp;

import io.hearth.wechat.Doubt;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;

/** WeChat's {@code errcode}, translated once to what follows from it. */
final class Codes {

    /** The client message id exists: the answer carries the first send's {@code msg_id}. */
    static final int DUPLICATE = 45065;

    private Codes() {}

    /** What an answer with this code means for a send. An error other than -1 proves that it was not accepted. */
    static SendResult meaning(int code) {
        return switch (code) {
            case -1 -> new SendResult.Unknown(Doubt.BUSY);
            // 42010 has been seen for the same thing.
            case 45066, 42010 -> new SendResult.Unknown(Doubt.TOO_FAST);
            case 40003, 43004, 48002, 43019, 43101 -> new SendResult.Unreachable(code);
            case 45011 -> new SendResult.QuotaSpent(Quota.MINUTE, code);
            // 45028, no mass quota, may last until next month: it is tried again every day.
            case 45009, 45028 -> new SendResult.QuotaSpent(Quota.DAY, code);
            case 40001, 40014, 42001 -> new SendResult.Rejected(Rejection.NO_TOKEN, code, true);
            case 45015, 45047 -> new SendResult.Rejected(Rejection.NO_WINDOW, code, false);
            case 40013, 40125, 40164, 48001, 48004, 50002 ->
                new SendResult.Rejected(Rejection.NOT_AUTHORISED, code, false);
            case 40007, 40032, 40037, 40130, 41001, 43002, 44002, 45002, 45067, 45159, 47001, 47003 ->
                new SendResult.Rejected(Rejection.INVALID, code, false);
            default -> new SendResult.Rejected(Rejection.OTHER, code, false);
        };
    }

    /** What it means for a send that no token was to be had: nothing was sent, whatever the code. */
    static SendResult withoutToken(int code) {
        SendResult meaning = meaning(code);
        boolean says = meaning instanceof SendResult.QuotaSpent
                || meaning instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NOT_AUTHORISED;
        return says ? meaning : new SendResult.Rejected(Rejection.NO_TOKEN, code, true);
    }
}
