package io.hearth.store.analysis;

/** A question would look at more interactions than anyone waits for. */
public final class TooManyInteractionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyInteractionsException(long found, long most) {
        super(found + " interactions would be looked at, at most " + most + " are; choose a shorter period");
    }
}
