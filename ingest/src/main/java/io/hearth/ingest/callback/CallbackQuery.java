package io.hearth.ingest.callback;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the URL of WeChat's request; empty where it is missing. Read from the URL alone: the servlet's own
 * parameters could as well come from a body that nobody has checked yet.
 */
record CallbackQuery(String signature, String messageSignature, String timestamp, String nonce, String echo) {

    /** @throws UnusableCallback if it is no query string, or its timestamp or nonce cannot be WeChat's */
    static CallbackQuery parse(@Nullable String queryString) throws UnusableCallback {
        Map<String, String> parameters = parameters(queryString == null ? "" : queryString);
        CallbackQuery query = new CallbackQuery(
                parameters.getOrDefault("signature", ""),
                parameters.getOrDefault("msg_signature", ""),
                parameters.getOrDefault("timestamp", ""),
                parameters.getOrDefault("nonce", ""),
                parameters.getOrDefault("echostr", ""));
        if (!query.timestamp.matches("[0-9]{1,12}")) {
            throw UnusableCallback.because("the timestamp is missing or no number of seconds");
        }
        if (!query.nonce.matches("[!-~]{1,64}")) {
            throw UnusableCallback.because("the nonce is missing or too long");
        }
        return query;
    }

    /** When the request says that it was signed. */
    long signedAt() {
        return Long.parseLong(timestamp);
    }

    private static Map<String, String> parameters(String queryString) throws UnusableCallback {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : queryString.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) throws UnusableCallback {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw UnusableCallback.because("the query string is not URL-encoded");
        }
    }
}
