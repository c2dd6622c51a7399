package io.hearth.sandbox.message;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes to one fan by a template. */
public record TemplateOrder(
        String openid,
        String templateId,
        Map<String, String> fields,
        @Nullable String clientId) {

    public TemplateOrder {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
