package io.hearth.ingest.file;

/** Why a row is rejected. Carries no stack trace: a file may have millions of them. */
final class UnusableRow extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column the one whose value is wrong; empty where it is the row */
    UnusableRow(String column, String reason) {
        super(reason, null, false, false);
        this.column = column;
    }

    String column() {
        return column;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
