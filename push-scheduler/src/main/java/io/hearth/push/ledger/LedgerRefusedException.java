package io.hearth.push.ledger;

/** Something that points, vouchers or tasks do not allow. */
public final class LedgerRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; stable names for callers to translate. */
    public enum Refusal {
        /** There is no such voucher or task. */
        NOT_FOUND,
        /** The balance is too small. */
        BALANCE,
        /** It was redeemed or done before. */
        DONE,
        /** It has expired. */
        EXPIRED
    }

    private final Refusal refusal;

    private LedgerRefusedException(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    static LedgerRefusedException notFound(String what) {
        return new LedgerRefusedException(Refusal.NOT_FOUND, "there is no " + what);
    }

    static LedgerRefusedException balance(long balance, int wanted) {
        return new LedgerRefusedException(Refusal.BALANCE, "the balance is " + balance + ", not " + wanted);
    }

    static LedgerRefusedException done(String what) {
        return new LedgerRefusedException(Refusal.DONE, what + " was used before");
    }

    static LedgerRefusedException expired(String what) {
        return new LedgerRefusedException(Refusal.EXPIRED, what + " has expired");
    }
}
