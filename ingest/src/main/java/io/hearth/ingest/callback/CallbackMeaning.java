package io.hearth.ingest.callback;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.store.fan.WindowKind;
import io.hearth.store.wechat.JobEvent;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands callbacks: what a fan did, what became of a job, what happened to the account. Pure. */
final class CallbackMeaning {

    static final String SOURCE = "wechat";

    /** Longer ones are stored, but not found; they stay among the attributes. */
    private static final int MAX_CONTENT_ID = 512;

    /** About the account: their sender is WeChat's own system account, who is no fan. */
    private static final Set<String> ACCOUNT_EVENTS = Set.of(
            "publishjobfinish",
            "qualification_verify_success",
            "qualification_verify_fail",
            "naming_verify_success",
            "naming_verify_fail",
            "annual_renew",
            "verify_expired");

    private CallbackMeaning() {}

    /**
     * Understands one callback.
     *
     * @param receivedAt when it arrived first
     * @throws UnusableCallback if a field has a value that cannot be
     */
    static Meaning of(Callback callback, Instant receivedAt) throws UnusableCallback {
        String event = callback.event().toLowerCase(Locale.ROOT);
        Instant at = callback.occurredAt(receivedAt);
        if (event.equals("masssendjobfinish")) {
            return new Meaning.JobEnded(jobEvent(callback, at));
        }
        if (ACCOUNT_EVENTS.contains(event)) {
            return new Meaning.AccountChanged(callback.event(), at, callback.fields());
        }
        InteractionType type = type(callback, event);
        return new Meaning.FanDid(
                interaction(callback, type, at), following(event), window(type), CallbackNotices.of(callback));
    }

    private static InteractionType type(Callback callback, String event) {
        if (!callback.isEvent()) {
            return CallbackText.isMessage(callback.type()) ? InteractionType.MESSAGE : InteractionType.OTHER;
        }
        return switch (event) {
            case "subscribe" -> InteractionType.FOLLOW;
            case "unsubscribe" -> InteractionType.UNFOLLOW;
            case "scan" -> InteractionType.SCAN;
            case "click" -> InteractionType.MENU_CLICK;
            case "view" -> InteractionType.MENU_VIEW;
            case "location" -> InteractionType.LOCATION;
            default -> InteractionType.OTHER;
        };
    }

    private static Optional<Boolean> following(String event) {
        return switch (event) {
            case "subscribe" -> Optional.of(true);
            case "unsubscribe" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Opening a menu's page opens none (WeChat, customer-service messages). */
    private static Optional<WindowKind> window(InteractionType type) {
        return switch (type) {
            case MESSAGE -> Optional.of(WindowKind.MESSAGE);
            case FOLLOW, SCAN, MENU_CLICK -> Optional.of(WindowKind.ACTION);
            default -> Optional.empty();
        };
    }

    private static Interaction interaction(Callback callback, InteractionType type, Instant at)
            throws UnusableCallback {
        try {
            return new Interaction(
                    callback.id(),
                    Subject.fan(new OpenId(callback.sender())),
                    type,
                    at,
                    Channel.WECHAT,
                    contentId(callback, type),
                    null,
                    type == InteractionType.MESSAGE ? CallbackText.of(callback) : null,
                    SOURCE,
                    CallbackAttributes.of(callback));
        } catch (IllegalArgumentException e) {
            throw UnusableCallback.because(String.valueOf(e.getMessage()));
        }
    }

    /** The menu entry that was touched. */
    private static @Nullable String contentId(Callback callback, InteractionType type) {
        boolean menu = type == InteractionType.MENU_CLICK || type == InteractionType.MENU_VIEW;
        String key = callback.field("EventKey");
        return menu && !key.isEmpty() && key.length() <= MAX_CONTENT_ID ? key : null;
    }

    private static JobEvent jobEvent(Callback callback, Instant at) throws UnusableCallback {
        String msgId = callback.id("MsgID");
        if (msgId.isEmpty()) {
            throw UnusableCallback.because("MASSSENDJOBFINISH has no MsgID");
        }
        return new JobEvent(
                msgId,
                callback.id("Status"),
                count(callback, "TotalCount"),
                count(callback, "FilterCount"),
                count(callback, "SentCount"),
                count(callback, "ErrorCount"),
                at,
                callback.fields());
    }

    private static int count(Callback callback, String field) throws UnusableCallback {
        String value = callback.field(field).strip();
        if (!value.matches("[0-9]{1,9}")) {
            throw UnusableCallback.because(field + " is no count");
        }
        return Integer.parseInt(value);
    }
}
