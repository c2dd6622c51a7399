package io.hearth.api.problem;

import java.util.List;
import org.springframework.http.ProblemDetail;

/** Builds the bodies. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail body(ProblemCode code, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(code.status(), detail);
        body.setType(code.type());
        body.setTitle(code.title());
        body.setProperty("code", code.code());
        return body;
    }

    static ProblemDetail invalid(List<FieldError> errors) {
        ProblemDetail body = body(ProblemCode.INVALID_FIELDS, errors.size() + " to correct.");
        body.setProperty("errors", errors);
        return body;
    }
}
