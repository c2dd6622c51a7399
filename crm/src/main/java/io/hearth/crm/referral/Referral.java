package io.hearth.crm.referral;

import io.hearth.domain.contact.ContactId;
import io.hearth.domain.referral.BrokerId;
import io.hearth.domain.referral.PhoneId;
import io.hearth.domain.referral.ReferralId;
import io.hearth.domain.referral.ReferralState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A broker's registration of a phone number.
 *
 * @param contact whose number it was when it was referred
 * @param validUntil null without end
 * @param consultant who follows the client up; null until assigned
 * @param assignedBy which rule found the consultant
 */
public record Referral(
        ReferralId id,
        BrokerId broker,
        PhoneId phone,
        ContactId contact,
        String projectId,
        @Nullable String chosenConsultant,
        Instant referredAt,
        @Nullable Instant validUntil,
        ReferralState state,
        Instant stateAt,
        @Nullable String consultant,
        @Nullable String assignedBy) {}
