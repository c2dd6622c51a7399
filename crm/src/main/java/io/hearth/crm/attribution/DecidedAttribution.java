package io.hearth.crm.attribution;

import io.hearth.domain.referral.DealId;
import java.time.Instant;
import java.util.List;

/**
 * A decision as it was kept.
 *
 * @param version counts from 1; the highest holds
 * @param rules by their numbers; 0 is the principle that the buyer's number decides
 * @param evidence JSON: what it was made from, and the sentences that explain it in Chinese and English
 */
public record DecidedAttribution(
        DealId deal, int version, Instant decidedAt, String decidedBy, List<Integer> rules, String evidence) {}
