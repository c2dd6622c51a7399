package io.hearth.api.parameter;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.SynthesizingMethodParameter;

/**
 * What a record asks of a query string. A call takes it as an argument with springdoc's {@code @ParameterObject}; each of
 * its components has a {@code @RequestParam}, as an argument of the call would.
 */
public final class RecordParameters {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private RecordParameters() {}

    /** One for each component, in their order. */
    public static List<MethodParameter> of(Class<?> type) {
        Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
        return IntStream.range(0, constructor.getParameterCount())
                .mapToObj(index -> parameter(constructor, index))
                .toList();
    }

    private static MethodParameter parameter(Constructor<?> constructor, int index) {
        MethodParameter parameter = new SynthesizingMethodParameter(constructor, index);
        parameter.initParameterNameDiscovery(NAMES);
        return parameter;
    }
}
