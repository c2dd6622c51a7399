package io.hearth.api.link;

import io.hearth.api.problem.FieldErrors;
import io.hearth.domain.contact.OpenId;
import io.hearth.ingest.link.NewLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form sends.
 *
 * @param validDays after these the link leads nowhere; null for ever
 */
record LinkRequest(
        @Nullable String contentId,
        @Nullable String target,
        @Nullable String touchpointId,
        @Nullable String campaignId,
        @Nullable String sharer,
        @Nullable Integer validDays) {

    private static final int MAX_ID = 512;
    private static final int MAX_TARGET = 2_048;
    private static final int MAX_DAYS = 3_650;

    /** @throws io.hearth.api.problem.ProblemException with all fields that are not valid */
    NewLink check(String author, Instant now) {
        FieldErrors errors = new FieldErrors();
        String content = errors.line("content_id", contentId, MAX_ID);
        String address = errors.line("target", target, MAX_TARGET);
        Optional<String> touchpoint = optional(errors, "touchpoint_id", touchpointId);
        Optional<String> campaign = optional(errors, "campaign_id", campaignId);
        Optional<OpenId> fan = sharer(errors);
        if (validDays != null && (validDays < 1 || validDays > MAX_DAYS)) {
            errors.add("valid_days", "is not from 1 to " + MAX_DAYS);
        }
        errors.throwIfAny();
        Optional<Instant> expiresAt = Optional.ofNullable(validDays).map(days -> now.plus(Duration.ofDays(days)));
        return new NewLink(content, address, touchpoint, campaign, fan, expiresAt, author);
    }

    private static Optional<String> optional(FieldErrors errors, String field, @Nullable String text) {
        return text == null ? Optional.empty() : Optional.of(errors.line(field, text, MAX_ID));
    }

    private Optional<OpenId> sharer(FieldErrors errors) {
        try {
            return Optional.ofNullable(sharer).map(OpenId::new);
        } catch (IllegalArgumentException e) {
            errors.add("sharer", "is no openid");
            return Optional.empty();
        }
    }
}
