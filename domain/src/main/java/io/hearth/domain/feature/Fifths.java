package io.hearth.domain.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a population is cut into fifths.
 *
 * @param cuts four values, each the least of its fifth; equal values are in the same fifth
 */
public record Fifths(List<Long> cuts) {

    private static final int PARTS = 5;

    /** @throws IllegalArgumentException if they are not four in ascending order */
    public Fifths {
        cuts = List.copyOf(cuts);
        if (cuts.size() != PARTS - 1 || !cuts.equals(cuts.stream().sorted().toList())) {
            throw new IllegalArgumentException("cuts " + cuts + " are not four in ascending order");
        }
    }

    /** @param values of the whole population, at least one */
    public static Fifths of(long... values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Long> cuts = new ArrayList<>();
        for (int part = 1; part < PARTS; part++) {
            cuts.add(sorted[(int) ((long) sorted.length * part / PARTS)]);
        }
        return new Fifths(cuts);
    }

    /** 1 to 5. */
    int of(long value) {
        return 1 + (int) cuts.stream().filter(cut -> cut <= value).count();
    }
}
