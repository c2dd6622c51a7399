package io.hearth.server.management;

import io.hearth.api.status.Questions;
import io.hearth.store.run.RunReader;
import io.hearth.wechat.quota.Quotas;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Health and metrics on a port of their own. */
@Configuration(proxyBeanMethods = false)
public class ManagementConfiguration {

    /** Whoever reaches the port may read; on the port of the pages there are no such addresses. */
    @Bean
    @Order(0)
    SecurityFilterChain managementFilterChain(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    HouseMetrics houseMetrics(DataSource dataSource, Quotas quotas, RunReader runs, Questions questions, Clock clock) {
        return new HouseMetrics(HouseSamples.of(dataSource, quotas, runs, questions), clock);
    }
}
