package io.hearth.ingest.callback;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the three status events of subscription notices, each of which tells of one or more templates. */
final class CallbackNotices {

    private static final String TEMPLATE = "TemplateId";

    private CallbackNotices() {}

    static List<NoticeChange> of(Callback callback) throws UnusableCallback {
        String event = callback.event().toLowerCase(Locale.ROOT);
        if (!event.startsWith("subscribe_msg_")) {
            return List.of();
        }
        List<NoticeChange> changes = new ArrayList<>();
        for (String field : callback.fields().keySet()) {
            if (field.equals(TEMPLATE) || field.endsWith("." + TEMPLATE)) {
                String path = field.substring(0, field.length() - TEMPLATE.length());
                change(callback, event, path).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<NoticeChange> change(Callback callback, String event, String path) throws UnusableCallback {
        String template = callback.id(path + TEMPLATE);
        String answer = callback.field(path + "SubscribeStatusString");
        return switch (event) {
            // Who declines once has not taken back what they allowed before.
            case "subscribe_msg_popup_event" ->
                answer.equals("accept") ? Optional.of(new NoticeChange.Allowed(template)) : Optional.empty();
            case "subscribe_msg_change_event" ->
                answer.equals("reject") ? Optional.of(new NoticeChange.Refused(template)) : Optional.empty();
            case "subscribe_msg_sent_event" ->
                Optional.of(new NoticeChange.Ended(
                        template,
                        callback.id(path + "MsgID"),
                        code(callback.field(path + "ErrorCode")),
                        callback.field(path + "ErrorStatus")));
            default -> Optional.empty();
        };
    }

    private static int code(String text) throws UnusableCallback {
        if (!text.strip().matches("-?[0-9]{1,9}")) {
            throw UnusableCallback.because("ErrorCode is no number");
        }
        return Integer.parseInt(text.strip());
    }
}
