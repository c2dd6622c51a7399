package io.hearth.server.application;

import io.hearth.api.ApiConfiguration;
import io.hearth.api.ApiSettings;
import io.hearth.api.segment.Segments;
import io.hearth.domain.time.HumanTime;
import io.hearth.server.management.ManagementConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What people see, and what it needs of the other rooms. */
@Configuration(proxyBeanMethods = false)
@Import({ApiConfiguration.class, ManagementConfiguration.class})
class ApiWiring {

    private static final String UNRELEASED = "development";

    @Bean
    ApiSettings apiSettings(
            HumanTime humanTime,
            @Value("${hearth.api.requests-per-minute:" + ApiSettings.DEFAULT_REQUESTS_PER_MINUTE + "}")
                    int requestsPerMinute) {
        String version = ApiWiring.class.getPackage().getImplementationVersion();
        return new ApiSettings(
                version == null ? UNRELEASED : version,
                humanTime,
                ApiSettings.DEFAULT_SESSION_TIMEOUT,
                requestsPerMinute);
    }

    /** Nobody begins with an empty list of segments. */
    @Bean
    ApplicationRunner defaultSegment(Segments segments) {
        return arguments -> segments.ensureDefault();
    }
}
