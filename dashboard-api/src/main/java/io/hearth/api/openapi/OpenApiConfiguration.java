package io.hearth.api.openapi;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.hearth.api.ApiSettings;
import io.hearth.api.review.ReviewController;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ObjectSchema;
import org.springdoc.core.customizers.DelegatingMethodParameterCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import tools.jackson.databind.JsonNode;

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
    DelegatingMethodParameterCustomizer recordParameters() {
        return new DescribedRecordParameters();
    }

    /** What a JSON tree may hold is said by the room that reads it: here it is any object. */
    @Bean
    ModelResolver modelResolver(ObjectMapperProvider provider, SchemaNames names) {
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true));
        return new ModelResolver(
                provider.jsonMapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), names);
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    /** Problems are described as well, so they come first. */
    @Bean
    OpenApiCustomizer problemsAndMembers(SchemaNames names) {
        OpenApiCustomizer members = new RecordMembers(names);
        return description -> {
            new ProblemAnswers().customise(description);
            members.customise(description);
        };
    }
}
