package io.hearth.api.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A call that fails for a reason the caller should know; becomes the answer as it is. */
public final class ProblemException extends ErrorResponseException {

    private ProblemException(ProblemCode code, ProblemDetail body, @Nullable Throwable cause) {
        super(code.status(), body, cause);
    }

    /** @param detail a sentence for the caller, with the values that matter to them */
    public static ProblemException of(ProblemCode code, String detail) {
        return new ProblemException(code, Problems.body(code, detail), null);
    }

    /** A service did not answer; the cause goes to the log, not to the caller. */
    public static ProblemException unavailable(String service, Throwable cause) {
        ProblemCode code = ProblemCode.SERVICE_UNAVAILABLE;
        return new ProblemException(code, Problems.body(code, service + " does not answer. Try again soon."), cause);
    }

    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(ProblemCode.INVALID_FIELDS, Problems.invalid(errors), null);
    }

    /** @param wait becomes the header {@code Retry-After}, in full seconds, at least one */
    public static ProblemException tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        ProblemException refused = of(ProblemCode.TOO_MANY_ATTEMPTS, "Try again in " + seconds + " seconds.");
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refused;
    }
}
