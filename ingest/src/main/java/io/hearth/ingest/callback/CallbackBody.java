package io.hearth.ingest.callback;

import java.util.Map;

/** Reads a body, whichever of the two it is written in. */
final class CallbackBody {

    private CallbackBody() {}

    /** @throws UnusableCallback if it is neither XML nor JSON, or beyond any callback */
    static Map<String, String> parse(byte[] body) throws UnusableCallback {
        return isJson(body) ? CallbackJson.parse(body) : CallbackXml.parse(body);
    }

    private static boolean isJson(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return b == '{';
            }
        }
        return false;
    }
}
