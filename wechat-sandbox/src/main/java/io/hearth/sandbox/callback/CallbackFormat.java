package io.hearth.sandbox.callback;

/** What bodies are written in. */
public enum CallbackFormat {
    XML("text/xml"),
    JSON("application/json");

    private final String contentType;

    CallbackFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }
}
