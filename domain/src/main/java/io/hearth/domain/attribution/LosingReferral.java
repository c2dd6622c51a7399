package io.hearth.domain.attribution;

/** A referral that was looked at and does not count for the deal. */
public record LosingReferral(ReferralClaim claim, LosingReason reason) {}
