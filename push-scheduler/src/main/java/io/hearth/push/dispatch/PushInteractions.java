package io.hearth.push.dispatch;

import io.hearth.domain.contact.Subject;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.Interaction;
import io.hearth.domain.interaction.InteractionId;
import io.hearth.domain.interaction.InteractionType;
import io.hearth.push.postgres.Database;
import io.hearth.store.outbox.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
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
        append(InteractionType.PUSH_SENT, claim, touchpoints, null, at);
    }

    void skipped(Claim claim, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        append(InteractionType.PUSH_SKIPPED, claim, touchpoints, reason, at);
    }

    void failed(Claim claim, Collection<Touchpoint> touchpoints, String reason, Instant at) {
        append(InteractionType.PUSH_FAILED, claim, touchpoints, reason, at);
    }

    private void append(
            InteractionType type,
            Claim claim,
            Collection<Touchpoint> touchpoints,
            @Nullable String reason,
            Instant at) {
        Map<String, String> attributes = attributes(claim, reason);
        List<Interaction> interactions = touchpoints.stream()
                .map(touchpoint -> interaction(type, claim, touchpoint, attributes, at))
                .toList();
        database.onConnection(connection -> {
            Outbox.append(connection, ROOM, interactions);
            return interactions.size();
        });
    }

    /** A touchpoint has one outcome, so campaign and fan make it unique. */
    private static Interaction interaction(
            InteractionType type, Claim claim, Touchpoint touchpoint, Map<String, String> attributes, Instant at) {
        return new Interaction(
                InteractionId.of(ROOM, claim.campaignId(), touchpoint.openId().value(), type.name()),
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

    private static Map<String, String> attributes(Claim claim, @Nullable String reason) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("campaign_id", claim.campaignId());
        attributes.put("client_msg_id", claim.clientMessageId().value());
        if (reason != null) {
            attributes.put("reason", reason);
        }
        return attributes;
    }
}
