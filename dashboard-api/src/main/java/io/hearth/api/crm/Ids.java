package io.hearth.api.crm;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids out of paths. What is no id names nothing. */
public final class Ids {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** @throws ProblemException {@code not_found} */
    public static UUID of(String text) {
        if (!FORM.matcher(text).matches()) {
            throw missing();
        }
        return UUID.fromString(text);
    }

    /** For what is not there, and for what is not for whoever asks. */
    public static ProblemException missing() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such thing.");
    }
}
