package io.hearth.sandbox.callback;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message or event as the product is to receive it. However often it is sent, it stays the same.
 *
 * @param openid who it comes from
 * @param createdAt its {@code CreateTime}, to the second
 * @param type {@code MsgType}: {@code event}, {@code text} and so on
 * @param fields the other fields in their order: strings, numbers, maps, and lists of maps
 */
public record CallbackMessage(String openid, Instant createdAt, String type, Map<String, Object> fields) {

    public CallbackMessage {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** An event of WeChat's name, for instance {@code subscribe}. */
    public static CallbackMessage event(String openid, Instant at, String event, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("Event", event);
        all.putAll(fields);
        return new CallbackMessage(openid, at, "event", all);
    }

    /** The event's name; none for a message. */
    public @Nullable String event() {
        return fields.get("Event") instanceof String name ? name : null;
    }

    /** The whole message, addressed to the account. */
    public Map<String, Object> addressedTo(String accountId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ToUserName", accountId);
        all.put("FromUserName", openid);
        all.put("CreateTime", createdAt.getEpochSecond());
        all.put("MsgType", type);
        all.putAll(fields);
        return all;
    }
}
