package io.hearth.sandbox.callback;

/** How bodies travel: in the clear, in the clear with the encrypted copy beside, or encrypted only. */
public enum CallbackMode {
    PLAIN,
    COMPATIBLE,
    AES;

    boolean hasClearText() {
        return this != AES;
    }

    boolean hasCipherText() {
        return this != PLAIN;
    }
}
