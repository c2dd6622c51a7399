package io.hearth.store.rulequery;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearth.domain.contact.ContactId;
import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import java.time.Instant;
import java.util.List;

/** One contact as an example of many: nothing in it says who it is. */
public record SampledContact(
        ContactId contactId,
        FunnelStage stage,
        boolean dormant,
        boolean promoter,
        boolean following,
        Channel originChannel,
        Instant firstContactAt,
        Instant lastInteractionAt,
        long interactionCount) {

    /** What is asked for when documents are searched. */
    public static final List<String> FIELDS = List.of(
            "contact_id",
            "stage",
            "dormant",
            "promoter",
            "following",
            "origin_channel",
            "first_contact_at",
            "last_interaction_at",
            "interaction_count");

    public static SampledContact read(JsonNode source) {
        return new SampledContact(
                new ContactId(source.path("contact_id").asText()),
                FunnelStage.valueOf(source.path("stage").asText()),
                source.path("dormant").asBoolean(),
                source.path("promoter").asBoolean(),
                source.path("following").asBoolean(),
                Channel.valueOf(source.path("origin_channel").asText()),
                Instant.parse(source.path("first_contact_at").asText()),
                Instant.parse(source.path("last_interaction_at").asText()),
                source.path("interaction_count").asLong());
    }
}
