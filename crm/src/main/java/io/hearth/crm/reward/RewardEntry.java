package io.hearth.crm.reward;

import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.DealId;
import io.hearth.domain.referral.RewardState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something earned, or taken back.
 *
 * @param amount below zero if it takes something back
 * @param reverses the entry that it takes back
 * @param reversed whether another entry takes this one back
 */
public record RewardEntry(
        UUID id,
        BrokerId broker,
        DealId deal,
        Money amount,
        @Nullable UUID reverses,
        boolean reversed,
        String reason,
        RewardState state,
        String earnedBy,
        Instant earnedAt,
        @Nullable String approvedBy,
        @Nullable Instant paidAt) {}
