package io.hearth.api.security;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemWriter;
import io.hearth.api.token.ApiToken;
import io.hearth.api.token.ApiTokens;
import io.hearth.api.user.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in for one request. A token that does not hold is refused, whatever the cookies say. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final ApiTokens tokens;
    private final ProblemWriter problems;

    BearerFilter(ApiTokens tokens, ProblemWriter problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Whether the request says that it comes from a program. */
    static boolean isMeant(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        Optional<ApiToken> token = tokens.admit(secret);
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(response, ProblemCode.NOT_SIGNED_IN, "The token is unknown, expired or revoked.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(token.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Authentication authentication(ApiToken token) {
        String[] authorities = token.roles().stream().map(Role::authority).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                token.actor(), null, AuthorityUtils.createAuthorityList(authorities));
    }
}
