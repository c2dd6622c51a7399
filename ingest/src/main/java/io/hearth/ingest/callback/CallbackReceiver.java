package io.hearth.ingest.callback;

import io.hearth.domain.interaction.InteractionId;
import io.hearth.ingest.callback.CallbackOpener.Forgery;
import io.hearth.ingest.callback.CallbackOpener.Opened;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in what is WeChat's, keeps it, and knows the answer. An answer of {@code success} means that it is durable. */
final class CallbackReceiver {

    /** Returns when the body is durable, or when it is certain that nobody should rely on it. */
    @FunctionalInterface
    interface Inbox {
        Kept keep(InteractionId id, byte[] body, CallbackQuery query, boolean bodySigned);
    }

    private final CallbackSettings settings;
    private final CallbackOpener opener;
    private final Inbox inbox;
    private final PassiveGreeting greeting;
    private final Clock clock;

    CallbackReceiver(CallbackSettings settings, Inbox inbox, PassiveGreeting greeting, Clock clock) {
        this.settings = settings;
        this.opener = CallbackOpener.of(settings);
        this.inbox = inbox;
        this.greeting = greeting;
        this.clock = clock;
    }

    /** Answers the question that WeChat asks when the URL is typed into its console. */
    Reply verify(@Nullable String queryString) {
        try {
            CallbackQuery query = CallbackQuery.parse(queryString);
            requireRecent(query);
            CallbackOpener.requireSigned(settings.token(), query);
            return Reply.ok(query.echo());
        } catch (UnusableCallback e) {
            return Reply.malformed(e.reason());
        } catch (Forgery e) {
            return Reply.forbidden(e.reason());
        }
    }

    Reply receive(@Nullable String queryString, byte[] body) {
        try {
            CallbackQuery query = CallbackQuery.parse(queryString);
            requireRecent(query);
            return keep(opener.open(query, body), query);
        } catch (UnusableCallback e) {
            return Reply.malformed(e.reason());
        } catch (Forgery e) {
            return Reply.forbidden(e.reason());
        }
    }

    private void requireRecent(CallbackQuery query) throws Forgery {
        Duration age = Duration.between(Instant.ofEpochSecond(query.signedAt()), clock.instant());
        if (age.abs().compareTo(settings.window()) > 0) {
            throw new Forgery("the timestamp is more than " + settings.window() + " from our clock");
        }
    }

    private Reply keep(Opened opened, CallbackQuery query) {
        Optional<Callback> callback = understood(opened.message());
        InteractionId id = callback.map(Callback::id).orElseGet(() -> contentId(opened.message()));
        return switch (inbox.keep(id, opened.message(), query, settings.mode() != CallbackMode.PLAIN)) {
            case NEW ->
                callback.flatMap(greeting::answer)
                        .map(text -> Reply.ok(opened.seal().apply(text)))
                        .orElse(Reply.SUCCESS);
            case COPY -> Reply.SUCCESS;
            case REPLAYED -> Reply.forbidden("the nonce was used before, for another body");
            case BUSY -> Reply.TOO_MANY;
            case UNKNOWN -> Reply.unavailable("not kept, try again");
        };
    }

    private static Optional<Callback> understood(byte[] message) {
        try {
            return Optional.of(Callback.of(CallbackBody.parse(message)));
        } catch (UnusableCallback e) {
            return Optional.empty();
        }
    }

    /** What cannot be understood is known by its content, and goes to the dead letters later: it is kept all the same. */
    private static InteractionId contentId(byte[] message) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(message);
            return InteractionId.of("wechat:body", HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
