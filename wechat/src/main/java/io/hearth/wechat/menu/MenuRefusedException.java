package io.hearth.wechat.menu;

/** A button that a menu has no place for. */
public final class MenuRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        BAR_FULL,
        GROUP_FULL,
        /** There is no group at that place of the bar. */
        NO_GROUP,
        NAME_TOO_LONG
    }

    private final Reason reason;

    MenuRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
