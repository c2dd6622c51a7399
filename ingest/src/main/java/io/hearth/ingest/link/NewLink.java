package io.hearth.ingest.link;

import io.hearth.domain.contact.OpenId;
import java.time.Instant;
import java.util.Optional;

/**
 * A link to be made.
 *
 * @param contentId what is opened, 1 to 512 characters; becomes the interaction's content
 * @param target where it leads, see {@link AllowedTargets}
 * @param touchpointId what brought it to the fan, if it was made for one touchpoint
 * @param campaignId what brought it to many
 * @param sharer the fan for whose sharing it is made
 * @param expiresAt after that it leads nowhere; empty for never
 * @param createdBy the room or user
 */
public record NewLink(
        String contentId,
        String target,
        Optional<String> touchpointId,
        Optional<String> campaignId,
        Optional<OpenId> sharer,
        Optional<Instant> expiresAt,
        String createdBy) {

    private static final int MAX_ID = 512;

    /** @throws IllegalArgumentException if an id is empty or longer than 512 characters */
    public NewLink {
        requireId("content", contentId);
        touchpointId.ifPresent(id -> requireId("touchpoint", id));
        campaignId.ifPresent(id -> requireId("campaign", id));
    }

    /** A link to content that nobody is named for, and that never ends. */
    public static NewLink to(String contentId, String target, String createdBy) {
        return new NewLink(
                contentId, target, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), createdBy);
    }

    private static void requireId(String what, String id) {
        if (id.isBlank() || id.length() > MAX_ID || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(what + " id has " + id.length() + " characters, not 1 to " + MAX_ID);
        }
    }
}
