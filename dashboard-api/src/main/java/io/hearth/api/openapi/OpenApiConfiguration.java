package io.hearth.api.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.hearth.api.ApiSettings;
import io.hearth.api.review.ReviewController;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Tells springdoc what it can't see: our names in snake_case, and what this is. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/hearth/api/openapi.properties")
class OpenApiConfiguration {

    @Bean
    OpenAPI openApi(ApiSettings settings) {
        return new OpenAPI().info(new Info().title("Hearth").version(settings.version()));
    }

    /** What contents, plans and campaign plans share is one method: it is told apart by where it stands. */
    @Bean
    OperationCustomizer sharedOperations() {
        return (operation, handler) -> {
            if (ReviewController.class.isAssignableFrom(handler.getBeanType())) {
                String kind = handler.getBeanType().getSimpleName().replace("Controller", "");
                operation.setOperationId(handler.getMethod().getName() + kind);
            }
            return operation;
        };
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider provider) {
        return new ModelResolver(
                provider.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    }
}
