package io.hearth.domain.nurture;

import org.jspecify.annotations.Nullable;

/**
 * Who of the audience enters a plan.
 *
 * @param maxAnchorAgeDays whoever's anchor is older stays out; null for any age. Steps that were past when a fan
 *     enters are not made up for
 * @param onlyFollowers whether fans who do not follow stay out; a plan of calls alone may take them
 */
public record EntryRule(@Nullable Integer maxAnchorAgeDays, boolean onlyFollowers) {

    public static final EntryRule FOLLOWERS = new EntryRule(null, true);

    /** @throws IllegalArgumentException if the age is below 0 */
    public EntryRule {
        if (maxAnchorAgeDays != null && maxAnchorAgeDays < 0) {
            throw new IllegalArgumentException("an anchor's age of " + maxAnchorAgeDays + " days is below 0");
        }
    }
}
