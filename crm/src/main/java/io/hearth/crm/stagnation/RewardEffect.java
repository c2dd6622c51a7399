package io.hearth.crm.stagnation;

import io.hearth.domain.money.Money;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.ReferralId;
import org.jspecify.annotations.Nullable;

/**
 * What making a referral invalid would mean, shown before anyone does it.
 *
 * @param broker whose referral it is, and who would get nothing from a purchase that comes later
 * @param lostAmount the fixed reward that the broker could have earned; null if no scheme gives one
 * @param lostRateBasisPoints the rate of the price that they could have earned; null if no scheme gives one
 * @param deals purchases that the referral counts for already; they stay as they are
 * @param numberIsFree whether the number may be referred again then
 */
public record RewardEffect(
        ReferralId referral,
        BrokerId broker,
        @Nullable Money lostAmount,
        @Nullable Integer lostRateBasisPoints,
        long deals,
        boolean numberIsFree) {}
