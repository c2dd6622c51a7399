package io.hearth.api.testing;

import java.net.http.HttpResponse;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The problem's code, or empty text if the answer is no problem. */
    public String code() {
        return json().path("code").asString("");
    }
}
