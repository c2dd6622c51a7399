package io.hearth.api.security;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemWriter;
import io.hearth.api.user.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers for the calls that the chain turns away. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    Refusals(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        problems.write(response, ProblemCode.NOT_SIGNED_IN, "Sign in first.");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException) {
            problems.write(
                    response, ProblemCode.CSRF_TOKEN_REFUSED, "Echo the cookie XSRF-TOKEN in the header X-XSRF-TOKEN.");
        } else if (SignedInUser.mustChangePassword(
                SecurityContextHolder.getContext().getAuthentication())) {
            problems.write(
                    response, ProblemCode.PASSWORD_CHANGE_REQUIRED, "Somebody else has seen the one that you have.");
        } else {
            problems.write(response, ProblemCode.FORBIDDEN, "None of your roles may do this.");
        }
    }
}
