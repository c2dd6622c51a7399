package io.hearth.api.review;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Revisions as entity tags: whoever changes something says which revision they saw. */
public final class Revision {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Revision() {}

    /** For the header {@code ETag}. */
    public static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * Reads the header {@code If-Match} where ETags are no numbers.
     *
     * @return what stands between the quotes; the header itself where there are none
     * @throws ProblemException {@code version_missing} without one
     */
    public static String seenText(@Nullable String ifMatch) {
        String header = required(ifMatch);
        return header.matches("\".*\"") ? header.substring(1, header.length() - 1) : header;
    }

    /**
     * Reads the header {@code If-Match}.
     *
     * @throws ProblemException {@code version_missing} without one, {@code changed_meanwhile} for one that is
     *     none of ours
     */
    public static long seen(@Nullable String ifMatch) {
        Matcher tag = TAG.matcher(required(ifMatch));
        if (!tag.matches()) {
            throw ProblemException.of(ProblemCode.CHANGED_MEANWHILE, "If-Match is no ETag of this document.");
        }
        return Long.parseLong(tag.group(1));
    }

    private static String required(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(
                    ProblemCode.VERSION_MISSING, "Say in If-Match which ETag you saw, so that nobody's work is lost.");
        }
        return ifMatch;
    }
}
