package io.hearth.wechat.mp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Values of a query. */
final class Query {

    private Query() {}

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
