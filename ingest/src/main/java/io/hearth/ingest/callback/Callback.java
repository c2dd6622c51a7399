package io.hearth.ingest.callback;

import io.hearth.domain.interaction.InteractionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A message or event of an official account.
 *
 * @param sender who caused it, as WeChat names them: the openid of a fan
 * @param createdAt when, to the second, as WeChat says
 * @param type {@code event}, or the kind of a message
 * @param event the kind of an event; empty for a message
 * @param fields all fields
 */
record Callback(String sender, Instant createdAt, String type, String event, Map<String, String> fields) {

    /** How official accounts are named; a fan's openid has no such beginning. */
    private static final String ACCOUNT = "gh_";

    /** WeChat opened in 2011: an earlier second is no time, but a placeholder. */
    private static final Instant EARLIEST = Instant.parse("2011-01-01T00:00:00Z");

    /** What the events of subscription notices say; none of it changes between WeChat's tries. */
    private static final Pattern NOTICE_FIELD =
            Pattern.compile("(^|\\.)(TemplateId|SubscribeStatusString|PopupScene)(_[0-9]+)?$");

    private static final int MAX_ID = 256;

    private static final Duration AHEAD = Duration.ofDays(1);

    Callback {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @throws UnusableCallback if a field that every callback has is missing or wrong */
    static Callback of(Map<String, String> fields) throws UnusableCallback {
        if (fields.containsKey("Encrypt") && !fields.containsKey("MsgType")) {
            throw UnusableCallback.because(
                    "body is an envelope within the envelope, or the endpoint is set to plain mode");
        }
        if (fields.containsKey("AgentID")) {
            throw UnusableCallback.because(
                    "AgentID belongs to callbacks of WeCom, not to those of an official account");
        }
        String sender = required(fields, "FromUserName");
        if (sender.startsWith(ACCOUNT)) {
            throw UnusableCallback.because("FromUserName is an official account, not a fan: this is an answer to one");
        }
        String type = required(fields, "MsgType");
        String event = isEvent(type) ? required(fields, "Event") : "";
        return new Callback(sender, instant(required(fields, "CreateTime")), type, event, fields);
    }

    boolean isEvent() {
        return isEvent(type);
    }

    /**
     * When it happened: WeChat's own time, or the time of arrival where that cannot be.
     *
     * @param receivedAt when it arrived first
     */
    Instant occurredAt(Instant receivedAt) {
        boolean believable = !createdAt.isBefore(EARLIEST) && createdAt.isBefore(receivedAt.plus(AHEAD));
        return believable ? createdAt : receivedAt;
    }

    /** The value, or empty. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The value of a field that rows are found by, or empty: an index takes no long ones, and WeChat sends none. */
    String id(String name) throws UnusableCallback {
        String value = field(name);
        if (value.length() > MAX_ID) {
            throw UnusableCallback.because(name + " has more than " + MAX_ID + " characters");
        }
        return value;
    }

    /** Message id; else sender, second, event and what it is about. Copies of one callback agree on it. */
    InteractionId id() {
        String second = Long.toString(createdAt.getEpochSecond());
        String messageId = fields.getOrDefault("MsgId", isEvent() ? "" : field("MsgID"));
        if (!messageId.isEmpty()) {
            return InteractionId.of("wechat:message", messageId, sender, second);
        }
        String notices = aboutNotices();
        return notices.isEmpty()
                ? InteractionId.of("wechat:event", sender, second, type, event, field("EventKey"), aboutMessages())
                : InteractionId.of(
                        "wechat:event", sender, second, type, event, field("EventKey"), aboutMessages(), notices);
    }

    /** A fan can answer about several templates, or twice about one, in one second. */
    private String aboutNotices() {
        if (!event.startsWith("subscribe_msg_")) {
            return "";
        }
        return fields.entrySet().stream()
                .filter(field -> NOTICE_FIELD.matcher(field.getKey()).find())
                .map(field -> field.getKey() + "=" + field.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** A status event tells of another message: two of them can arrive in one second. */
    private String aboutMessages() {
        List<String> ids = fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith("MsgID"))
                .map(Map.Entry::getValue)
                .toList();
        return String.join(",", ids);
    }

    private static boolean isEvent(String type) {
        return type.equals("event") || type.equals("device_event");
    }

    private static String required(Map<String, String> fields, String name) throws UnusableCallback {
        String value = fields.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw UnusableCallback.because("body has no " + name);
        }
        return value;
    }

    private static Instant instant(String seconds) throws UnusableCallback {
        if (!seconds.matches("[0-9]{1,12}")) {
            throw UnusableCallback.because("CreateTime is no number of seconds");
        }
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
