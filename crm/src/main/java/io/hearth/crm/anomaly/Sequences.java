package io.hearth.crm.anomaly;

import io.hearth.domain.contact.PhoneNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds numbers that follow each other. */
final class Sequences {

    private Sequences() {}

    /** What is known of one referral, and its number. */
    record Numbered<T>(T key, PhoneNumber number) {

        long digits() {
            return Long.parseLong(number.e164().substring(1));
        }
    }

    /** Those that are in a row of at least so many, with the row's length. */
    static <T> Map<T, Integer> rows(List<Numbered<T>> numbers, int atLeast) {
        List<Numbered<T>> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.comparingLong(Numbered::digits));
        Map<T, Integer> found = new HashMap<>();
        int start = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            boolean goesOn = i < sorted.size()
                    && sorted.get(i).digits() - sorted.get(i - 1).digits() <= 1;
            if (!goesOn) {
                int length = i - start;
                if (length >= atLeast) {
                    sorted.subList(start, i).forEach(each -> found.put(each.key(), length));
                }
                start = i;
            }
        }
        return found;
    }
}
