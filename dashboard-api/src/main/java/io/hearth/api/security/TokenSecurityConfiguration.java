package io.hearth.api.security;

import io.hearth.api.problem.ProblemWriter;
import io.hearth.api.token.ApiTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The way in for programs. They have no session, and no browser that a foreign page could lead astray: cookies are not
 * looked at, and no token against forged requests is asked for. What only people do is not open to them.
 */
@Configuration(proxyBeanMethods = false)
class TokenSecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain tokenFilterChain(
            HttpSecurity http, ApiTokens tokens, ProblemWriter problems, RequestLimit limit, Refusals refusals) {
        return http.securityMatcher(BearerFilter::isMeant)
                .authorizeHttpRequests(requests -> {
                    for (AccessRule rule : AccessRules.ALL) {
                        requests.requestMatchers(rule.method(), rule.path()).hasAnyAuthority(rule.authorities());
                    }
                    requests.anyRequest().denyAll();
                })
                .addFilterBefore(new BearerFilter(tokens, problems), AuthorizationFilter.class)
                .addFilterBefore(new RequestLimitFilter(limit, problems), AuthorizationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(ResponseHeaders::configure)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
