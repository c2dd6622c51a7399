package io.hearth.api.segment;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: the version in quotes. */
final class Versions {

    private Versions() {}

    static String eTag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a change is about.
     *
     * @throws ProblemException {@code version_missing} without a tag, {@code changed_meanwhile} if it is none of ours
     */
    static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(
                    ProblemCode.VERSION_MISSING, "Send If-Match with the ETag of the version that you looked at.");
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"[1-9][0-9]{0,8}\"")) {
            throw ProblemException.of(ProblemCode.CHANGED_MEANWHILE, "If-Match is no ETag of this. Load it again.");
        }
        return Integer.parseInt(tag.substring(1, tag.length() - 1));
    }

    static ProblemException changedMeanwhile(StaleVersionException stale) {
        return ProblemException.of(
                ProblemCode.CHANGED_MEANWHILE,
                "Version " + stale.latest() + " is the latest. Load it, and make your change there.");
    }
}
