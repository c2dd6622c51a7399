package io.hearth.ingest.file;

/** Why a row is rejected. Carries no stack trace: a file may have millions of them. */
final class UnusableRow extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableRow(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
