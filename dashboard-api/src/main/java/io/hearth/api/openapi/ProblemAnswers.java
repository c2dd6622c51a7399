package io.hearth.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearth.api.problem.FieldError;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says that every call that fails is answered with a problem. */
final class ProblemAnswers implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI description) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(description.getComponents()::addSchemas);
        MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
        ApiResponse answer = new ApiResponse()
                .description("Not done")
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, problem));
        description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .forEach(operation -> operation.getResponses().setDefault(answer));
    }

    /**
     * The body, as RFC 9457 has it.
     *
     * @param code what programs decide by
     * @param refusal what the referral programme refused; a stable name
     * @param errors what is wrong with single fields
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(
            @Nullable URI type,
            String title,
            int status,
            @Nullable String detail,
            @Nullable URI instance,
            String code,
            @Nullable String refusal,
            @Nullable List<FieldError> errors) {}
}
