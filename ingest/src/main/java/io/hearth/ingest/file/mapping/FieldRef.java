package io.hearth.ingest.file.mapping;

/**
 * Where a value stands in a row: the column's name or number in a CSV file, the dotted path in a JSON object
 * ({@code user.id}, {@code tags.0}).
 *
 * @param name the name or path; of a numbered column, what it is called in messages and attributes
 * @param number from 1, or 0 where the name decides
 */
public record FieldRef(String name, int number) {

    private static final int MAX_COLUMNS = 10_000;

    /** @throws IllegalArgumentException if the name is empty or the number is not from 0 to 10,000 */
    public FieldRef {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a column's name is empty");
        }
        if (number < 0 || number > MAX_COLUMNS) {
            throw new IllegalArgumentException("column number " + number + " is not from 1 to " + MAX_COLUMNS);
        }
    }

    public static FieldRef named(String name) {
        return new FieldRef(name, 0);
    }

    /** @param number from 1 */
    public static FieldRef numbered(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("columns are numbered from 1, not " + number);
        }
        return new FieldRef("column_" + number, number);
    }

    public boolean isNumbered() {
        return number > 0;
    }

    @Override
    public String toString() {
        return isNumbered() ? "number " + number : '"' + name + '"';
    }
}
