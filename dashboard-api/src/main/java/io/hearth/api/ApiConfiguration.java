package io.hearth.api;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;

/**
 * Everything of this room; the server imports it. It needs beans of these types: {@code DataSource}, {@code
 * java.time.Clock}, {@code DeadLetterDesk}, {@code Quotas}, {@code CallFailures} and {@link ApiSettings}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class ApiConfiguration {

    /** JSON in snake_case; a field that nobody reads is a typing mistake and refused, instead of silently dropped. */
    @Bean
    JsonMapperBuilderCustomizer apiJson() {
        return json -> json.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
