package io.hearth.api.security;

import io.hearth.api.user.SignedInFan;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** The one chain in front of everything: session, CSRF, roles, headers. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Answered by other rooms for WeChat and for fans, who have no session. */
    private static final String[] PUBLIC = {"/wechat/callback", "/t/**"};

    private static final String[] CLOSED = {"/api/**", "/wechat/**", "/actuator/**", "/webjars/**"};

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            Refusals refusals,
            SessionFilters filters) {
        return http.authorizeHttpRequests(SecurityConfiguration::authorize)
                .addFilterBefore(filters.former(), AuthorizationFilter.class)
                .addFilterBefore(filters.limit(), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens).ignoringRequestMatchers(PUBLIC))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(ResponseHeaders::configure)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The page's script reads the cookie and echoes it; a foreign page can do neither. */
    @Bean
    CsrfTokenRepository csrfTokenRepository() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(builder -> builder.sameSite("Lax"));
        return cookie;
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        requests.requestMatchers("/api/session").permitAll();
        requests.requestMatchers("/api/session/password").authenticated();
        for (AccessRule rule : AccessRules.ALL) {
            requests.requestMatchers(rule.method(), rule.path()).hasAnyAuthority(rule.authorities());
        }
        requests.requestMatchers("/api/broker-centre/**").hasAuthority(SignedInFan.AUTHORITY);
        requests.requestMatchers(PUBLIC).permitAll();
        requests.requestMatchers(CLOSED).denyAll();
        requests.requestMatchers(HttpMethod.GET).permitAll();
        requests.requestMatchers(HttpMethod.HEAD).permitAll();
        requests.anyRequest().denyAll();
    }
}
