package io.hearth.domain.attribution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parameters under which referrals count.
 *
 * @param validityDays counts every referral's validity anew, in days of 24 hours from its instant; null takes the end
 *     that each was registered with
 * @param from the programme's first instant; null if it has always been
 * @param until the programme's end, itself outside; null if there is none
 * @param perProject whether a referral counts only for the project that it names
 */
public record AttributionTerms(
        @Nullable Integer validityDays,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean perProject) {

    /** As registered, over all projects, without dates: the programme's defaults. */
    public static final AttributionTerms DEFAULT = new AttributionTerms(null, null, null, false);

    /** Some 270 years, so that no date overflows. */
    private static final int MOST_DAYS = 100_000;

    /** @throws IllegalArgumentException if the days are not from 1 to 100,000, or the end is not after the beginning */
    public AttributionTerms {
        if (validityDays != null && (validityDays < 1 || validityDays > MOST_DAYS)) {
            throw new IllegalArgumentException("a validity of " + validityDays + " days is not from 1 to " + MOST_DAYS);
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("the programme's end " + until + " is not after its beginning " + from);
        }
    }

    /** Why the referral can't count, whoever bought; null if it can. */
    @Nullable
    LosingReason reasonAgainst(ReferralClaim claim, DealFacts deal) {
        if (!claim.at().isBefore(deal.boughtAt())) {
            return LosingReason.AFTER_PURCHASE;
        }
        if (isOutside(claim.at())) {
            return LosingReason.OUTSIDE_PROGRAMME;
        }
        if (perProject && !claim.projectId().equals(deal.projectId())) {
            return LosingReason.OTHER_PROJECT;
        }
        if (isPast(claim.invalidSince(), deal.boughtAt())) {
            return LosingReason.INVALIDATED;
        }
        return isPast(endOf(claim), deal.boughtAt()) ? LosingReason.EXPIRED : null;
    }

    private boolean isOutside(Instant at) {
        return (from != null && at.isBefore(from)) || (until != null && !at.isBefore(until));
    }

    private @Nullable Instant endOf(ReferralClaim claim) {
        return validityDays == null ? claim.validUntil() : claim.at().plus(Duration.ofDays(validityDays));
    }

    private static boolean isPast(@Nullable Instant end, Instant at) {
        return end != null && !end.isAfter(at);
    }
}
