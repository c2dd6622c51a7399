package io.hearth.sandbox.http;

/** Answers requests below one path. */
@FunctionalInterface
public interface ApiHandler {

    Answer answer(ApiRequest request);
}
