package io.hearth.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever a controller, or the way to it, throws into a problem. Nothing of an unexpected one is shown. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    @Nullable
    ResponseEntity<Object> databaseDown(RuntimeException failure, WebRequest request) {
        return answer(ProblemException.unavailable("The database", failure), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request, WebRequest web) {
        LOG.error("{} {} failed", request.getMethod(), request.getServletPath(), failure);
        return answer(ProblemException.of(ProblemCode.INTERNAL_ERROR, "It was noted in the log."), web);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(UnreadableBody.problem(unreadable), request);
    }

    /** All standard exceptions of Spring MVC pass here: they get our type, title and code. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure instanceof ProblemException problem) {
            logUnavailable(problem);
            return super.handleExceptionInternal(failure, problem.getBody(), headers, status, request);
        }
        ProblemCode code = ProblemCode.ofStatus(status);
        Object problem = Problems.body(code, detail(failure, code));
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private @Nullable ResponseEntity<Object> answer(ProblemException problem, WebRequest request) {
        return handleExceptionInternal(
                problem, problem.getBody(), problem.getHeaders(), problem.getStatusCode(), request);
    }

    private static String detail(Exception failure, ProblemCode code) {
        String detail =
                failure instanceof ErrorResponse response ? response.getBody().getDetail() : null;
        return detail == null ? code.title() + "." : detail;
    }

    private static void logUnavailable(ProblemException problem) {
        if (problem.getCause() != null) {
            LOG.warn("{}", problem.getBody().getDetail(), problem.getCause());
        }
    }
}
