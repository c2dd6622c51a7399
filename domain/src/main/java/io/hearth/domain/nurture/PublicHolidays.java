package io.hearth.domain.nurture;

import java.time.LocalDate;
import java.util.Set;

/**
 * The days that a public holiday makes days off. Ordinary week-ends are none of them.
 *
 * @param daysOff empty for years whose holidays have not been announced
 */
public record PublicHolidays(Set<LocalDate> daysOff) {

    public static final PublicHolidays NONE = new PublicHolidays(Set.of());

    public PublicHolidays {
        daysOff = Set.copyOf(daysOff);
    }

    public boolean isDayOff(LocalDate day) {
        return daysOff.contains(day);
    }

    /** The day itself unless it is off, else the first one after the holiday. */
    public LocalDate firstDayOutside(LocalDate day) {
        LocalDate found = day;
        while (isDayOff(found)) {
            found = found.plusDays(1);
        }
        return found;
    }
}
