package io.hearth.ingest.file.mapping;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a value stands in a row: the column's name or number in a CSV file, the dotted path in a JSON object
 * ({@code user.id}, {@code tags.0}).
 *
 * @param names the name or path, and others that a file may have for it; of a numbered column, what it is called in
 *     messages and attributes
 * @param number from 1, or 0 where the name decides
 * @param optional whether a file may lack the column
 */
public record FieldRef(List<String> names, int number, boolean optional) {

    private static final int MAX_COLUMNS = 10_000;

    /** At the end of a name: a file may lack the column. */
    private static final String OPTIONAL = "?";

    /** @throws IllegalArgumentException if a name is empty or the number is not from 0 to 10,000 */
    public FieldRef {
        if (names.isEmpty() || names.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a column's name is empty");
        }
        if (number < 0 || number > MAX_COLUMNS) {
            throw new IllegalArgumentException("column number " + number + " is not from 1 to " + MAX_COLUMNS);
        }
        names = List.copyOf(names);
    }

    public static FieldRef named(String name) {
        return anyOf(List.of(name));
    }

    /** The first of these that a file has; optional if one of them ends in a question mark. */
    public static FieldRef anyOf(List<String> written) {
        boolean optional = written.stream().anyMatch(name -> name.endsWith(OPTIONAL));
        List<String> names = written.stream()
                .map(name -> name.endsWith(OPTIONAL) ? name.substring(0, name.length() - 1) : name)
                .toList();
        return new FieldRef(names, 0, optional);
    }

    /** @param number from 1 */
    public static FieldRef numbered(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("columns are numbered from 1, not " + number);
        }
        return new FieldRef(List.of("column_" + number), number, false);
    }

    /** What it is called in messages and attributes. */
    public String name() {
        return names.get(0);
    }

    public boolean isNumbered() {
        return number > 0;
    }

    @Override
    public String toString() {
        return isNumbered()
                ? "number " + number
                : names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(" or "));
    }
}
