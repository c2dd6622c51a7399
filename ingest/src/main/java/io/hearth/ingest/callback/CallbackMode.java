package io.hearth.ingest.callback;

/** How the account is set to send its callbacks, in WeChat's console. */
public enum CallbackMode {
    /** 安全模式: encrypted, and signed as a whole. */
    AES,
    /** 兼容模式: in the clear with the encrypted copy beside it. Only the copy is signed, so only the copy is read. */
    COMPATIBLE,
    /** 明文模式: in the clear. The signature does not cover the body, so whoever sees one request can forge another. */
    PLAIN
}
