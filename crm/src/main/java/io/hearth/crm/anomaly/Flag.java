package io.hearth.crm.anomaly;

import io.hearth.domain.referral.ReferralId;
import java.time.Instant;

/** A referral to look at. */
public record Flag(ReferralId referral, AnomalyKind kind, int figure, Instant foundAt) {}
