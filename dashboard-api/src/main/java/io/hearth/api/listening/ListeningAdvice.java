package io.hearth.api.listening;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.push.listening.ListeningRefusedException;
import io.hearth.push.listening.ListeningRefusedException.Kind;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says in HTTP why an answer did not go out, or a conversation is not closed. The member {@code refusal} names it and {@code until} the instant that
 * matters: when the window closed, or the quota is given anew. The names never change.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ListeningAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ListeningRefusedException refused) {
        ProblemException problem = problem(refused);
        ProblemDetail body = problem.getBody();
        refused.obstacle()
                .ifPresent(
                        obstacle -> body.setProperty("refusal", obstacle.name().toLowerCase(Locale.ROOT)));
        if (refused.kind() == Kind.ANSWER_UNDER_WAY) {
            body.setProperty("refusal", "answer_under_way");
        }
        refused.until().ifPresent(until -> body.setProperty("until", until));
        return ResponseEntity.status(problem.getStatusCode()).body(body);
    }

    private static ProblemException problem(ListeningRefusedException refused) {
        String detail = String.valueOf(refused.getMessage());
        return switch (refused.kind()) {
            case NOT_FOUND -> ProblemException.of(ProblemCode.NOT_FOUND, "There is no such conversation.");
            case OUTDATED ->
                ProblemException.of(
                        ProblemCode.CHANGED_MEANWHILE,
                        "The fan wrote, or somebody worked on it, since you looked. Load it again.");
            case ANSWER_UNDER_WAY ->
                ProblemException.of(
                        ProblemCode.CONFLICT, "An answer is on its way. Close it when it is known whether it arrived.");
            case NOT_SENT -> ProblemException.of(ProblemCode.CONFLICT, detail);
        };
    }
}
