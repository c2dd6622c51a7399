package io.hearth.api.security;

import io.hearth.api.ApiSettings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/** The session's cookie: out of reach of scripts, not sent along by foreign pages, {@code Secure} over TLS. */
@Component
class SessionCookie implements ServletContextInitializer {

    static final String NAME = "HEARTH_SESSION";

    private final ApiSettings settings;

    SessionCookie(ApiSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        context.setSessionTimeout((int) settings.sessionTimeout().toMinutes());
        SessionCookieConfig cookie = context.getSessionCookieConfig();
        cookie.setName(NAME);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
    }
}
