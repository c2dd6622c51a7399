package io.hearth.sandbox.demo;

/**
 * How many live, and how lively.
 *
 * @param fans followers at the start; 0 for no life at all
 * @param actsAMinute at an hour of middling life
 */
public record DemoSettings(int fans, double actsAMinute) {

    public static final double DEFAULT_RATE = 6;

    /** Nobody lives. */
    public static final DemoSettings NONE = new DemoSettings(0, DEFAULT_RATE);

    public DemoSettings {
        if (fans < 0 || fans > DemoFans.MOST || actsAMinute <= 0) {
            throw new IllegalArgumentException(fans + " fans and " + actsAMinute + " acts a minute make no life");
        }
    }
}
