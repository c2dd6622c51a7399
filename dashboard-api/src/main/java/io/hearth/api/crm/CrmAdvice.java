package io.hearth.api.crm;

import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.crm.refusal.CrmRefusedException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in HTTP what crm refused. The member {@code refusal} names it; its names never change. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CrmAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(CrmRefusedException refused) {
        ProblemException problem = problem(refused);
        ProblemDetail body = problem.getBody();
        body.setProperty("refusal", refused.refusal().name().toLowerCase(Locale.ROOT));
        return ResponseEntity.status(problem.getStatusCode()).body(body);
    }

    private static ProblemException problem(CrmRefusedException refused) {
        String field = refused.field();
        return switch (refused.refusal().kind()) {
            case INVALID ->
                field == null
                        ? ProblemException.of(ProblemCode.INVALID_FIELDS, refused.sentence())
                        : ProblemException.invalid(List.of(new FieldError(field, refused.sentence())));
            case MISSING -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such thing.");
            case CONFLICT -> ProblemException.of(ProblemCode.CONFLICT, refused.sentence());
            case OUTDATED -> ProblemException.of(ProblemCode.CHANGED_MEANWHILE, refused.sentence());
            case UNAVAILABLE -> ProblemException.of(ProblemCode.SERVICE_UNAVAILABLE, refused.sentence());
        };
    }
}
