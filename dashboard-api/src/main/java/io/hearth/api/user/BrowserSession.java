package io.hearth.api.user;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfLogoutHandler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the browser's session. Session id and CSRF token are new after signing in and after leaving. */
@Component
class BrowserSession {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final SessionAuthenticationStrategy renewal;
    private final List<LogoutHandler> leaving;

    BrowserSession(SecurityContextRepository contexts, CsrfTokenRepository csrfTokens) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.renewal = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrfTokens)));
        this.leaving = List.of(new CsrfLogoutHandler(csrfTokens), new SecurityContextLogoutHandler());
    }

    void open(Authentication user, HttpServletRequest request, HttpServletResponse response) {
        renewal.onAuthentication(user, request, response);
        issueToken(request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(user);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void close(@Nullable Authentication user, HttpServletRequest request, HttpServletResponse response) {
        leaving.forEach(step -> step.logout(request, response, user));
        issueToken(request, response);
    }

    /** In this answer already, so that the page's next change needs no visit in between. */
    private void issueToken(HttpServletRequest request, HttpServletResponse response) {
        csrfTokens.loadDeferredToken(request, response).get();
    }
}
