package io.hearth.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.sandbox.http.ApiRequest;

/** One request to the control API. */
@FunctionalInterface
interface Command {

    JsonNode run(ApiRequest request);
}
