package io.hearth.sandbox.callback;

/** Where a callback stands. */
public enum CallbackState {
    PENDING,
    ACKNOWLEDGED,
    GIVEN_UP
}
