package io.hearth.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What types are called in the description. Two types never share a name: the one that is described last would stand for
 * both.
 */
final class SchemaNames extends TypeNameResolver {

    /** Words that say little by themselves, and stand for several things: they are called after what they are within. */
    private static final Set<String> SHARED = Set.of(
            "Account",
            "Change",
            "Day",
            "Entry",
            "Item",
            "LinkRequest",
            "NameRequest",
            "Page",
            "Preview",
            "PreviewRequest",
            "Reason",
            "Report",
            "RunView",
            "State",
            "Step",
            "StepRequest",
            "VersionList",
            "Wish");

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** The type behind a name; null for what is none of ours. */
    @Nullable
    Class<?> typeOf(String name) {
        return named.get(name);
    }

    /** @throws IllegalStateException if another type has the name already */
    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        if (type.getRawClass().isRecord()) {
            Class<?> before = named.putIfAbsent(name, type.getRawClass());
            if (before != null && before != type.getRawClass()) {
                throw new IllegalStateException(before + " and " + type.getRawClass() + " are both called " + name);
            }
        }
        return name;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = super.nameForClass(type, options);
        Class<?> outer = type.getEnclosingClass();
        return outer != null && SHARED.contains(name) ? join(outer.getSimpleName(), name) : name;
    }

    /** {@code TouchpointCalendar} and {@code Entry}, or {@code PhoneLinkController} and {@code LinkRequest}. */
    private static String join(String outer, String name) {
        String subject = outer.replaceFirst("(Controller|View|Item)$", "");
        for (int end = 0; end < subject.length(); end++) {
            if (Character.isUpperCase(subject.charAt(end)) && name.startsWith(subject.substring(end))) {
                return subject.substring(0, end) + name;
            }
        }
        return subject + name;
    }
}
