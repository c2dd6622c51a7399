package io.hearth.api.contact;

import io.hearth.domain.funnel.FunnelStage;
import io.hearth.domain.interaction.Channel;
import io.hearth.store.rulequery.SampledContact;
import java.time.Instant;

/** One contact in a list. Nothing in it says who they are. */
public record ContactSummary(
        String contactId,
        FunnelStage stage,
        boolean dormant,
        boolean promoter,
        boolean following,
        Channel originChannel,
        Instant firstContactAt,
        Instant lastInteractionAt,
        long interactionCount) {

    public static ContactSummary of(SampledContact contact) {
        return new ContactSummary(
                contact.contactId().value(),
                contact.stage(),
                contact.dormant(),
                contact.promoter(),
                contact.following(),
                contact.originChannel(),
                contact.firstContactAt(),
                contact.lastInteractionAt(),
                contact.interactionCount());
    }
}
