package io.hearth.sandbox.api;

import io.hearth.sandbox.http.Answer;

/** Answers one path. */
@FunctionalInterface
interface Endpoint {

    Answer answer(ApiCall call);
}
