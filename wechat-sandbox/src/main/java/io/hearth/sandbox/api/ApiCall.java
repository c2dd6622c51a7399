package io.hearth.sandbox.api;

import io.hearth.sandbox.http.ApiRequest;
import java.time.Instant;

/** One call that got past the doorkeeper: its parameters, its fields, and the sandbox's time. */
record ApiCall(ApiRequest request, Instant now) {

    String query(String name) {
        return request.query(name);
    }

    Fields fields() {
        return Fields.parse(request.body());
    }
}
