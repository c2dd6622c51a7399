package io.hearth.push.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a campaign will meet as it is scheduled now. It keeps nobody from scheduling it.
 *
 * @param at the campaign's instant that it is about; null for what is true of all
 * @param number fans or calls, by the code; 0 where nothing is counted
 */
public record CampaignWarning(Code code, @Nullable Instant at, long number) {

    /** What it is. The names are read by clients and never change. */
    public enum Code {
        /** The segment does not exist (any more). */
        SEGMENT_MISSING,
        /** The file of openids does not exist. */
        FILE_MISSING,
        /** Nobody is in it now. */
        AUDIENCE_EMPTY,
        /** It goes out while people are left in peace: 21:00 to 09:00, Shanghai. */
        QUIET_HOURS,
        /** It goes out on a public holiday. */
        HOLIDAY,
        /** How many fans of today's audience will have had their 4 mass messages of the month by then (WeChat). */
        MONTH_QUOTA,
        /** How many mass sends the day lacks: of its 100 (WeChat) others need the rest. */
        CALL_SLOTS
    }

    static CampaignWarning of(Code code) {
        return new CampaignWarning(code, null, 0);
    }
}
