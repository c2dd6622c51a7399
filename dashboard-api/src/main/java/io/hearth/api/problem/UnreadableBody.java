package io.hearth.api.problem;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, without quoting class names or the body itself. */
final class UnreadableBody {

    private UnreadableBody() {}

    static ProblemException problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestTooLargeException tooLarge) {
                return tooLarge.problem();
            }
        }
        if (unreadable.getCause() instanceof JacksonException json) {
            return problem(json);
        }
        return ProblemException.of(ProblemCode.INVALID_REQUEST, "A JSON body is expected.");
    }

    private static ProblemException problem(JacksonException json) {
        if (json instanceof StreamConstraintsException) {
            FieldErrors errors = new FieldErrors();
            errors.add("/", "too_deep", "is nested deeper, or has a longer text or number, than anything here may be");
            return errors.exception();
        }
        if (json instanceof DatabindException && !json.getPath().isEmpty()) {
            return ProblemException.invalid(List.of(new FieldError(path(json), message(json))));
        }
        String where = json instanceof StreamReadException && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST, "The body is no JSON of the expected form" + where + ".");
    }

    private static String message(JacksonException json) {
        if (json instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        boolean instant = json instanceof MismatchedInputException wrong && wrong.getTargetType() == Instant.class;
        return instant ? "is no instant such as 2026-03-01T09:00:00Z" : "has the wrong type";
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
