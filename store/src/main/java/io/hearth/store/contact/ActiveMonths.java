package io.hearth.store.contact;

import io.hearth.domain.feature.ContactFeatures;
import io.hearth.domain.funnel.StageRules;
import java.time.YearMonth;
import java.util.SortedSet;
import java.util.TreeSet;

/** The months in which a contact did something themselves, each as one number: months since the year 0. */
public final class ActiveMonths {

    private static final int MONTHS = 12;

    private ActiveMonths() {}

    static SortedSet<Long> of(ContactFeatures features) {
        SortedSet<Long> months = new TreeSet<>();
        features.activity().forEach((type, activity) -> {
            if (StageRules.DEFAULT.life().contains(type)) {
                activity.days().days().keySet().forEach(day -> months.add(encoded(YearMonth.from(day))));
            }
        });
        return months;
    }

    private static long encoded(YearMonth month) {
        return (long) month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /** The month of a number. */
    public static YearMonth decoded(long number) {
        return YearMonth.of(Math.toIntExact(number / MONTHS), Math.toIntExact(number % MONTHS) + 1);
    }
}
