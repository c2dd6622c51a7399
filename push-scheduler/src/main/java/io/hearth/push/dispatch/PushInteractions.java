package io.hearth.push.dispatch;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.push.postgres.Database;
import io.hearth.store.outbox.Outbox;
import io.hearth.wechat.ClientMessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the world what became of touchpoints, in the transaction that made it true. */
final class PushInteractions {

    private static final String ROOM = "push";

    private final Database database;

    PushInteractions(Database database) {
        this.database = database;
    }

    void sent(Claim claim, Collection<Touchpoint> touchpoints, Instant at) {
        sent(claim.wave(), claim.clientMessageId(), touchpoints, at);
    }

    /** @param clientMessageId null for what was done in the house */
    void sent(Wave wave, @Nullable ClientMessageId clientMessageId, Collection<Touchpoint> touchpoints, Instant at) {
        append(InteractionType.PUSH_SENT, wave, touchpoints, attributes(wave, clientMessageId, null), at);
    }

    void skipped(Claim claim, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        Map<String, String> attributes = attributes(claim.wave(), claim.clientMessageId(), reason);
        append(InteractionType.PUSH_SKIPPED, claim.wave(), touchpoints, attributes, at);
    }

    /** Those that were left out before they were claimed. */
    void skipped(Wave wave, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        append(InteractionType.PUSH_SKIPPED, wave, touchpoints, attributes(wave, null, reason), at);
    }

    void failed(Claim claim, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        Map<String, String> attributes = attributes(claim.wave(), claim.clientMessageId(), reason);
        append(InteractionType.PUSH_FAILED, claim.wave(), touchpoints, attributes, at);
    }

    void failed(Wave wave, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        append(InteractionType.PUSH_FAILED, wave, touchpoints, attributes(wave, null, reason), at);
    }

    private void append(
            InteractionType type,
            Wave wave,
            Collection<Touchpoint> touchpoints,
            Map<String, String> attributes,
            Instant at) {
        List<Interaction> interactions = touchpoints.stream()
                .map(touchpoint -> interaction(type, wave, touchpoint, attributes, at))
                .toList();
        database.onConnection(connection -> {
            Outbox.append(connection, ROOM, interactions);
            return interactions.size();
        });
    }

    /** A touchpoint has one outcome, so its occasion and the fan make it unique. */
    private static Interaction interaction(
            InteractionType type, Wave wave, Touchpoint touchpoint, Map<String, String> attributes, Instant at) {
        return new Interaction(
                InteractionId.of(
                        ROOM, wave.occasion(touchpoint), touchpoint.openId().value(), type.name()),
                Subject.fan(touchpoint.openId()),
                type,
                at,
                Channel.WECHAT,
                null,
                null,
                null,
                ROOM,
                attributes);
    }

    private static Map<String, String> attributes(
            Wave wave, @Nullable ClientMessageId clientMessageId, @Nullable String reason) {
        Map<String, String> attributes = wave.attributes();
        if (clientMessageId != null) {
            attributes.put("client_msg_id", clientMessageId.value());
        }
        if (reason != null) {
            attributes.put("reason", reason);
        }
        return attributes;
    }
}
