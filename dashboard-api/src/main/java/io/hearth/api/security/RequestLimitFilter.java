package io.hearth.api.security;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever calls too often. Only calls of the API by somebody who is known count: pages are static. */
final class RequestLimitFilter extends OncePerRequestFilter {

    private final RequestLimit limit;
    private final ProblemWriter problems;

    RequestLimitFilter(RequestLimit limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Optional<Duration> wait = caller == null ? Optional.empty() : limit.count(caller.getName());
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.get().plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(response, ProblemCode.TOO_MANY_REQUESTS, "Try again in " + seconds + " seconds.");
    }
}
