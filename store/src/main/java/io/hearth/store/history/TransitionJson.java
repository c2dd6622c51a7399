package io.hearth.store.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.funnel.StageReason;
import io.hearth.domain.interaction.Channel;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.time.LocalDate;

/** Reads what {@link HistoryWriter} writes. */
final class TransitionJson {

    private TransitionJson() {}

    static StageTransition read(JsonNode document) {
        return new StageTransition(
                new ContactId(document.path("contact_id").asText()),
                StageTransition.Kind.valueOf(document.path("kind").asText()),
                document.has("from_stage")
                        ? FunnelStage.valueOf(document.path("from_stage").asText())
                        : null,
                FunnelStage.valueOf(document.path("stage").asText()),
                Instant.parse(document.path("at").asText()),
                document.has("reason") ? reason(document.path("reason")) : null,
                Channel.valueOf(document.path("origin_channel").asText()),
                Instant.parse(document.path("first_contact_at").asText()));
    }

    private static StageReason reason(JsonNode reason) {
        return new StageReason(
                FunnelStage.valueOf(reason.path("rule").asText()),
                InteractionType.valueOf(reason.path("type").asText()),
                reason.path("count").asLong(),
                LocalDate.parse(reason.path("day").asText()));
    }
}
