package io.hearth.api.crm;

import io.hearth.api.problem.Characters;
import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes what forms send, where something has to be there. */
public final class Fields {

    private Fields() {}

    /** @throws ProblemException {@code invalid_fields} if it is missing */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw wrong(field, "is missing");
        }
        return value;
    }

    /** Empty text is no text. */
    public static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /** @throws ProblemException {@code invalid_fields} if it is a text that no database keeps */
    public static @Nullable String optional(String field, @Nullable String value) {
        if (value != null && !Characters.areStorable(value)) {
            throw wrong(field, "has characters that nothing here is called by");
        }
        return optional(value);
    }

    /** @throws ProblemException {@code invalid_fields} if it is missing or none of the names */
    public static <E extends Enum<E>> E name(String field, Class<E> type, @Nullable String value) {
        String typed = required(field, value);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> wrong(field, "is none of " + List.of(type.getEnumConstants())));
    }

    /** One field that is at fault. */
    public static ProblemException wrong(String field, String message) {
        return ProblemException.invalid(List.of(new FieldError(field, message)));
    }
}
