package io.hearth.push.result;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What fans have done, as interactions and tracked links tell. */
public interface FanDeeds {

    /**
     * Who did which of these things, as a fan or as the client that the fan is. Fans who did none of them are missing.
     *
     * @param from included
     * @param until excluded
     */
    Map<OpenId, Set<InteractionType>> did(
            Collection<OpenId> fans, Set<InteractionType> types, Instant from, Instant until);

    /**
     * Who opened a tracked link that was made for the campaign, or for one of its contents.
     *
     * @param from included
     * @param until excluded
     */
    Set<OpenId> opened(String campaignId, Set<String> contentIds, Instant from, Instant until);
}
