package io.hearth.crm.programme;

import io.hearth.crm.refusal.CrmRefusal;
import io.hearth.crm.refusal.CrmRefusedException;
import io.hearth.domain.attribution.AttributionTerms;
import io.hearth.domain.referral.DealState;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the programme runs.
 *
 * @param validityDays how long a new referral stays valid, in days of 24 hours, from 1 to 100,000; null without end
 * @param startsAt the programme's first instant; null if it has always been
 * @param endsAt its end, itself outside; null if there is none
 * @param perProject whether a number may be referred once for each project, instead of once
 * @param refuseHeld whether clients whom sales already follows up are refused
 * @param stagnantDays after how many days without progress a client may be exchanged or made invalid, from 1 to 3,650
 * @param earnedWhen the step of a deal with which rewards are earned
 */
public record ProgrammeSettings(
        @Nullable Integer validityDays,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        boolean perProject,
        boolean refuseHeld,
        int stagnantDays,
        DealState earnedWhen) {

    private static final int MOST_VALIDITY_DAYS = 100_000;
    private static final int MOST_STAGNANT_DAYS = 3_650;

    /** No end of validity, no dates, one referral a number over all projects, earned with the contract. */
    public static final ProgrammeSettings DEFAULT =
            new ProgrammeSettings(null, null, null, false, false, 30, DealState.SIGNED);

    /** @throws CrmRefusedException with SETTING if a value is out of its range */
    public ProgrammeSettings {
        if (validityDays != null && (validityDays < 1 || validityDays > MOST_VALIDITY_DAYS)) {
            throw setting("validity_days", "validity_days is not from 1 to " + MOST_VALIDITY_DAYS);
        }
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw setting("ends_at", "ends_at is not after starts_at");
        }
        if (stagnantDays < 1 || stagnantDays > MOST_STAGNANT_DAYS) {
            throw setting("stagnant_days", "stagnant_days is not from 1 to " + MOST_STAGNANT_DAYS);
        }
        if (earnedWhen == DealState.CANCELLED) {
            throw setting("earned_when", "nothing is earned when a deal is cancelled");
        }
    }

    /** Whether referrals are taken at that instant. */
    public boolean isOpenAt(Instant at) {
        return (startsAt == null || !at.isBefore(startsAt)) && (endsAt == null || at.isBefore(endsAt));
    }

    /** Until when a referral of that instant is valid; null without end. */
    public @Nullable Instant validUntil(Instant at) {
        return validityDays == null ? null : at.plus(Duration.ofDays(validityDays));
    }

    /** How deals are judged: each referral with the validity that it was registered with. */
    public AttributionTerms terms() {
        return new AttributionTerms(null, startsAt, endsAt, perProject);
    }

    /** Whether a deal in this state has earned its reward. */
    public boolean isEarnedIn(DealState state) {
        return isEarned(state, earnedWhen);
    }

    /** The same under settings of which no more is known than that step. */
    public static boolean isEarned(DealState state, DealState earnedWhen) {
        return state != DealState.CANCELLED && state.compareTo(earnedWhen) >= 0;
    }

    private static CrmRefusedException setting(String field, String sentence) {
        return CrmRefusedException.field(CrmRefusal.SETTING, field, sentence);
    }
}
