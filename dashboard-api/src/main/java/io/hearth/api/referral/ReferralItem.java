package io.hearth.api.referral;

import io.hearth.domain.referral.ReferralState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One referral as lists show it.
 *
 * @param client the first character of the name, the others hidden
 * @param phone with the middle hidden
 * @param broker what people call the broker by; the broker is not told whom the client belongs to otherwise
 * @param contactId null for brokers, who know their clients by name
 */
public record ReferralItem(
        String referralId,
        @Nullable String contactId,
        String client,
        String phone,
        String broker,
        String projectId,
        ReferralState state,
        Instant referredAt,
        Instant stateAt,
        @Nullable Instant validUntil,
        @Nullable String consultant,
        @Nullable String assignedBy) {}
