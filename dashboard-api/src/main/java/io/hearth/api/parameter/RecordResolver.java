package io.hearth.api.parameter;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the record. Spring's {@code @ModelAttribute} would read headers of the same names, too, and refuse in other
 * words than a parameter of its own does.
 */
final class RecordResolver implements HandlerMethodArgumentResolver {

    private final HandlerMethodArgumentResolver each = new RequestParamMethodArgumentResolver(false);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && parameter.hasParameterAnnotation(ParameterObject.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        Class<?> type = parameter.getParameterType();
        @Nullable Object[] values = new Object[type.getRecordComponents().length];
        int next = 0;
        for (MethodParameter component : RecordParameters.of(type)) {
            values[next++] = each.resolveArgument(component, container, request, binders);
        }
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
    }
}
