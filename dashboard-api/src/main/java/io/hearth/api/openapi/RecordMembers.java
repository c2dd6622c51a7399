package io.hearth.api.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * Says of each member of our records whether it is always there and whether it may be null, as the record says it. An answer
 * has all members, unless its record leaves out nulls; in a request, those that may be null may also be left out.
 */
final class RecordMembers implements OpenApiCustomizer {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    private final SchemaNames names;

    RecordMembers(SchemaNames names) {
        this.names = names;
    }

    @Override
    public void customise(OpenAPI description) {
        Set<String> sent = SentSchemas.of(description);
        description.getComponents().getSchemas().forEach((name, schema) -> {
            Class<?> type = names.typeOf(name);
            if (type != null && type.isRecord()) {
                describe(schema, type, sent.contains(name));
            }
        });
    }

    private static void describe(Schema<?> schema, Class<?> type, boolean sent) {
        boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String member = SNAKE_CASE.translate(component.getName());
            Schema<?> described = named(schema, component.getName(), member);
            if (described == null) {
                continue;
            }
            boolean nullable = mayBeNull(component);
            if (nullable && !leavesOut) {
                schema.addProperty(member, orNull(described));
            }
            if (!nullable || !(sent || leavesOut)) {
                required.add(member);
            }
        }
        schema.setRequired(required);
    }

    /** Swagger takes what begins with "is" or "get", such as issuedAt, for a getter and does not translate its name. */
    private static @Nullable Schema<?> named(Schema<?> schema, String component, String member) {
        boolean untranslated = !component.equals(member) && properties(schema).containsKey(component);
        if (untranslated) {
            schema.addProperty(member, properties(schema).remove(component));
        }
        return properties(schema).get(member);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class;
    }

    @SuppressWarnings("rawtypes") // as swagger's model has them
    private static Map<String, Schema> properties(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        return properties == null ? Map.of() : properties;
    }

    /** What points to another schema can't be both, so it becomes one of two. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // as swagger's model has them
    private static Schema<?> orNull(Schema described) {
        if (described.get$ref() != null) {
            return new Schema<>().addOneOfItem(described).addOneOfItem(new Schema<>().types(Set.of("null")));
        }
        if (described.getTypes() != null) {
            described.addType("null");
        }
        if (described.getEnum() != null) {
            described.getEnum().add(null);
        }
        return described;
    }
}
