package io.hearth.wechat.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row.
 *
 * @param last included
 */
public record Days(LocalDate first, LocalDate last) {

    /** @throws IllegalArgumentException if the last is before the first */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the days from " + first + " to " + last + " are backwards");
        }
    }

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** The same days in pieces of at most so many, in order. */
    public List<Days> inPiecesOf(int most) {
        List<Days> pieces = new ArrayList<>();
        for (LocalDate from = first; !from.isAfter(last); from = from.plusDays(most)) {
            LocalDate to = from.plusDays(most - 1L);
            pieces.add(new Days(from, to.isAfter(last) ? last : to));
        }
        return pieces;
    }
}
