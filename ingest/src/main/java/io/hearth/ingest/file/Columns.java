package io.hearth.ingest.file;

import io.hearth.ingest.file.mapping.FieldRef;
import io.hearth.ingest.file.mapping.PersonalColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of a row's values, in their order. */
final class Columns {

    /** Where a row has no such value. */
    static final int NOWHERE = -1;

    private static final int AMBIGUOUS = -2;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private boolean @Nullable [] personal;

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            places.merge(names.get(i), i, (a, b) -> AMBIGUOUS);
        }
    }

    /** Columns of which nothing but the number is known. */
    static Columns numbered(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(FieldRef.numbered(i).name());
        }
        return new Columns(names);
    }

    int count() {
        return names.size();
    }

    List<String> names() {
        return names;
    }

    /** Whether a column's name says that it holds names, numbers or addresses of people. */
    boolean isPersonal(int place) {
        boolean[] known = personal == null ? personal() : personal;
        personal = known;
        return known[place];
    }

    private boolean[] personal() {
        boolean[] found = new boolean[names.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = PersonalColumns.contains(names.get(i));
        }
        return found;
    }

    /** From 0, or {@link #NOWHERE}. */
    int find(FieldRef field) {
        if (field.isNumbered()) {
            return field.number() <= names.size() ? field.number() - 1 : NOWHERE;
        }
        return Math.max(place(field), NOWHERE);
    }

    boolean isAmbiguous(FieldRef field) {
        return !field.isNumbered() && place(field) == AMBIGUOUS;
    }

    /** Of the first of its names that is there. */
    private int place(FieldRef field) {
        for (String name : field.names()) {
            int place = places.getOrDefault(name, NOWHERE);
            if (place != NOWHERE) {
                return place;
            }
        }
        return NOWHERE;
    }

    /**
     * The names as attributes: each once ({@code area}, {@code area_2}), none empty.
     *
     * @return one for each column
     */
    List<String> attributeNames() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).isBlank() ? FieldRef.numbered(i + 1).name() : names.get(i);
            int times = seen.merge(name, 1, Integer::sum);
            unique.add(times == 1 ? name : name + "_" + times);
        }
        return unique;
    }
}
