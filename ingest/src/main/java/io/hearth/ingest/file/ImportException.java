package io.hearth.ingest.file;

/** An import that cannot begin or cannot go on. The message is for the person who asked for it. */
public final class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    private ImportException(String message) {
        super(message);
    }

    private ImportException(String message, Throwable cause) {
        super(message, cause);
    }

    static ImportException of(String message) {
        return new ImportException(message);
    }

    static ImportException of(String message, Throwable cause) {
        return new ImportException(message, cause);
    }
}
