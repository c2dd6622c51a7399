package io.hearth.api.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the form sends. */
record CampaignRequest(
        @Nullable String name,
        @Nullable String segmentId,
        @Nullable String text,
        @Nullable Instant sendAt) {}
