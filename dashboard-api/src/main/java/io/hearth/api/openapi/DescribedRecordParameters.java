package io.hearth.api.openapi;

import io.hearth.api.parameter.RecordParameters;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.DelegatingMethodParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Describes a record of parameters by what its components ask for; springdoc would look at their names alone. */
final class DescribedRecordParameters implements DelegatingMethodParameterCustomizer {

    @Override
    public void customizeList(MethodParameter argument, List<MethodParameter> parameters) {
        Class<?> type = argument.getParameterType();
        parameters.clear();
        for (MethodParameter parameter : RecordParameters.of(type)) {
            RecordComponent component = type.getRecordComponents()[parameter.getParameterIndex()];
            parameters.add(new Described(component, parameter.getParameterAnnotations()));
        }
    }

    /** Leaves each alone: it says of itself all that there is to say. */
    @Override
    public void customize(@Nullable MethodParameter argument, MethodParameter parameter) {}

    /** What the accessor gives, annotated as the constructor's parameter: springdoc knows methods only. */
    private static final class Described extends MethodParameter {

        private final String name;
        private final Annotation[] annotations;

        Described(RecordComponent component, Annotation[] annotations) {
            super(component.getAccessor(), -1);
            this.name = component.getName();
            this.annotations = annotations;
        }

        @Override
        public String getParameterName() {
            return name;
        }

        @Override
        public Annotation[] getParameterAnnotations() {
            return annotations;
        }
    }
}
