package io.hearth.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP answer.
 *
 * @param accepted whether the call did what it asked for
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body, boolean accepted) {

    private static final String JSON_TYPE = "application/json; encoding=utf-8";

    /** HTTP is 200 for WeChat whatever the answer says. */
    public static Answer json(String text, boolean accepted) {
        return new Answer(200, JSON_TYPE, Map.of(), text.getBytes(StandardCharsets.UTF_8), accepted);
    }

    public static Answer file(String contentType, String fileName, byte[] bytes) {
        Map<String, String> headers = Map.of("Content-disposition", "attachment; filename=\"" + fileName + "\"");
        return new Answer(200, contentType, headers, bytes, true);
    }

    public static Answer redirect(String location) {
        return new Answer(302, "text/plain", Map.of("Location", location), new byte[0], true);
    }

    public static Answer page(int status, String html) {
        return new Answer(status, "text/html; charset=utf-8", Map.of(), html.getBytes(StandardCharsets.UTF_8), true);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
