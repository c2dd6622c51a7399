package io.hearth.domain.nurture;

/**
 * Whether a fan whose run of a plan has ended may begin another one.
 *
 * @param kind when
 * @param days after the end of the last run, for AFTER_DAYS; else 0
 */
public record Reentry(Kind kind, int days) {

    public static final Reentry NEVER = new Reentry(Kind.NEVER, 0);
    public static final Reentry ON_NEW_ANCHOR = new Reentry(Kind.ON_NEW_ANCHOR, 0);

    /** The names are stored and never change. */
    public enum Kind {
        NEVER,
        /** When the anchor has happened again: another visit, another contract. */
        ON_NEW_ANCHOR,
        AFTER_DAYS
    }

    /** @throws IllegalArgumentException if the days do not fit the kind */
    public Reentry {
        boolean fits = kind == Kind.AFTER_DAYS ? days >= 1 && days <= StepOffset.MAX_DAYS : days == 0;
        if (!fits) {
            throw new IllegalArgumentException("re-entry " + kind + " does not go with " + days + " days");
        }
    }

    public static Reentry afterDays(int days) {
        return new Reentry(Kind.AFTER_DAYS, days);
    }
}
