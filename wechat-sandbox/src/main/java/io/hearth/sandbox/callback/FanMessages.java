package io.hearth.sandbox.callback;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages and events that fans cause. Message numbers are unique over all of them. */
public final class FanMessages {

    private long lastMsgId;

    /** @param before message numbers start after this */
    public FanMessages(long before) {
        this.lastMsgId = before;
    }

    /** A follow; through a code, its key carries {@code qrscene_} and the scene. */
    public CallbackMessage subscribe(String openid, Instant at, String scene, String ticket) {
        String key = scene.isEmpty() ? "" : "qrscene_" + scene;
        return CallbackMessage.event(openid, at, "subscribe", keyed(key, ticket));
    }

    public CallbackMessage unsubscribe(String openid, Instant at) {
        return CallbackMessage.event(openid, at, "unsubscribe", Map.of("EventKey", ""));
    }

    /** A scan by somebody who follows already: the key is the bare scene. */
    public CallbackMessage scan(String openid, Instant at, String scene, String ticket) {
        return CallbackMessage.event(openid, at, "SCAN", keyed(scene, ticket));
    }

    public CallbackMessage click(String openid, Instant at, String key) {
        return CallbackMessage.event(openid, at, "CLICK", Map.of("EventKey", key));
    }

    public CallbackMessage view(String openid, Instant at, String url) {
        return CallbackMessage.event(openid, at, "VIEW", keyed(url, ""));
    }

    public CallbackMessage location(String openid, Instant at, double latitude, double longitude) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Latitude", latitude);
        fields.put("Longitude", longitude);
        fields.put("Precision", 119.385040);
        return CallbackMessage.event(openid, at, "LOCATION", fields);
    }

    public CallbackMessage text(String openid, Instant at, String content) {
        return message(openid, at, "text", Map.of("Content", content));
    }

    /** A picture of which only the address and the media id are known here. */
    public CallbackMessage image(String openid, Instant at, String url, String mediaId) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("PicUrl", url);
        fields.put("MediaId", mediaId);
        return message(openid, at, "image", fields);
    }

    /** A message of any type with any fields, numbered like the others. */
    public CallbackMessage message(String openid, Instant at, String type, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("MsgId", ++lastMsgId);
        return new CallbackMessage(openid, at, type, all);
    }

    private static Map<String, Object> keyed(String key, @Nullable String ticket) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("EventKey", key);
        if (ticket != null && !ticket.isEmpty()) {
            fields.put("Ticket", ticket);
        }
        return fields;
    }
}
