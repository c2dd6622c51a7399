package io.hearth.server.application;

import io.hearth.server.application.HearthSettings.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A process answers only what its roles are for: WeChat's callbacks and the links that fans open, or people. Everything else does not exist there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RoleFilter extends OncePerRequestFilter {

    private final HearthSettings settings;

    RoleFilter(HearthSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.roles().contains(roleFor(request.getRequestURI()))) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Role roleFor(String path) {
        return path.startsWith("/wechat/") || path.startsWith("/t/") ? Role.CALLBACK : Role.API;
    }
}
