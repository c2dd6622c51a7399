package io.hearth.api.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

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
        if (json instanceof DatabindException && !json.getPath().isEmpty()) {
            return ProblemException.invalid(
                    List.of(new FieldError(path(json), "has the wrong type or an unknown name")));
        }
        String where = json instanceof StreamReadException && json.getLocation() != null
                ? " at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr()
                : "";
        return ProblemException.of(
                ProblemCode.INVALID_REQUEST, "The body is no JSON of the expected form" + where + ".");
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
