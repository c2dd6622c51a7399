package io.hearth.domain.attribution;

import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a referral brings into an attribution.
 *
 * @param at when it was registered
 * @param validUntil when its validity ends, as it was registered; null if never
 * @param invalidSince since when it counts no more; null if it counts
 * @param chosenConsultant whom the broker chose; null if nobody
 */
public record ReferralClaim(
        ReferralId referral,
        BrokerId broker,
        PhoneId phone,
        String projectId,
        Instant at,
        @Nullable Instant validUntil,
        @Nullable Instant invalidSince,
        @Nullable String chosenConsultant) {

    /** Who registered first comes first; the id settles what the instant leaves open. */
    public static final Comparator<ReferralClaim> FIRST_COMES_FIRST =
            Comparator.comparing(ReferralClaim::at).thenComparing(ReferralClaim::referral);
}
