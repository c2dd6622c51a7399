package io.hearth.wechat.mp;

import io.hearth.wechat.Doubt;
import io.hearth.wechat.Quota;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** WeChat's {@code errcode}, translated once to what follows from it. */
final class Codes {

    /** The client message id exists: the answer carries the first send's {@code msg_id}. */
    static final int DUPLICATE = 45065;

    /** Invalid credential, invalid token, expired token. */
    static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

    private Codes() {}

    /** The quota that this code calls spent. */
    static Optional<Quota> quota(int code) {
        return switch (code) {
            case 45011 -> Optional.of(Quota.MINUTE);
            // 45028, no mass quota, may last until next month: it is tried again every day.
            case 45009, 45028 -> Optional.of(Quota.DAY);
            default -> Optional.empty();
        };
    }

    /**
     * What an answer with this code means for a send. An error other than -1 proves that it was not accepted.
     *
     * @param now from when a spent quota is counted
     */
    static SendResult meaning(int code, Instant now) {
        Optional<Quota> spent = quota(code);
        return spent.isPresent()
                ? new SendResult.QuotaSpent(spent.get(), code, spent.get().givenAnewAfter(now))
                : meaning(code);
    }

    private static SendResult meaning(int code) {
        return switch (code) {
            case -1 -> new SendResult.Unknown(Doubt.BUSY);
            // 42010 has been seen for the same thing.
            case 45066, 42010 -> new SendResult.Unknown(Doubt.TOO_FAST);
            case 40003, 43004, 48002, 43019, 43101 -> new SendResult.Unreachable(code);
            case 40001, 40014, 42001 -> new SendResult.Rejected(Rejection.NO_TOKEN, code, true);
            case 45015, 45047 -> new SendResult.Rejected(Rejection.NO_WINDOW, code, false);
            case 40013, 40125, 40164, 48001, 48004, 50002 ->
                new SendResult.Rejected(Rejection.NOT_AUTHORISED, code, false);
            default -> new SendResult.Rejected(isOurs(code) ? Rejection.INVALID : Rejection.OTHER, code, false);
        };
    }

    /** Media, templates, JSON, fields, sizes, names, codes and dates that we gave. */
    private static boolean isOurs(int code) {
        return switch (code) {
            case 40004, 40005, 40006, 40007, 40008, 40009, 40016, 40017, 40018, 40019, 40020, 40023, 40029 -> true;
            case 40032, 40035, 40037, 40052, 40053, 40059, 40060, 40121, 40130, 40163 -> true;
            case 41001, 41005, 41008, 42003, 43001, 43002, 44001, 44002, 44003, 44004 -> true;
            case 45001, 45002, 45003, 45004, 45005, 45007, 45008, 45056, 45057, 45058, 45059 -> true;
            case 45067, 45157, 45158, 45159, 46003, 47001, 47003, 61500, 61501 -> true;
            default -> false;
        };
    }

    /** What it means for a call that no token was to be had: it was not made, whatever the code. */
    static SendResult withoutToken(int code, Instant now) {
        SendResult meaning = meaning(code, now);
        boolean says = meaning instanceof SendResult.QuotaSpent
                || meaning instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NOT_AUTHORISED;
        return says ? meaning : new SendResult.Rejected(Rejection.NO_TOKEN, code, true);
    }
}
