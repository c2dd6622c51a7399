package io.hearth.api.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from and to that a request names, both included. */
public final class DayRange {

    /** Three years and a few days, as for the windows of rules. */
    public static final int MAX_DAYS = 1_100;

    /** Of the interactions that are believed. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private DayRange() {}

    /** Notes what is wrong with it. */
    public static void check(LocalDate from, LocalDate to, FieldErrors errors) {
        check("", from, to, errors);
    }

    /** @param prefix what stands before {@code from} and {@code to} in their names */
    public static void check(String prefix, LocalDate from, LocalDate to, FieldErrors errors) {
        String first = prefix + "from";
        String last = "/" + prefix + "to";
        if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR) {
            errors.add("/" + first, "out_of_range", "is not between " + FIRST_YEAR + " and " + LAST_YEAR);
        } else if (to.isBefore(from)) {
            errors.add(last, "reversed", "is before " + first + "; exchange the two");
        } else if (ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            errors.add(last, "out_of_range", "is more than " + MAX_DAYS + " days from " + first);
        }
    }
}
