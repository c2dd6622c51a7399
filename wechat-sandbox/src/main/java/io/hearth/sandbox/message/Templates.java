package io.hearth.sandbox.message;

import io.hearth.sandbox.refusal.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account's templates of one kind, 25 at most (WeChat, template messages). */
public final class Templates {

    static final int MOST = 25;

    private final Map<String, Template> templates = new LinkedHashMap<>();

    public void add(Template template) {
        if (templates.size() >= MOST && !templates.containsKey(template.id())) {
            throw new IllegalStateException("an account has up to " + MOST + " templates");
        }
        templates.put(template.id(), template);
    }

    /** Refuses an unknown one with 40037. */
    public Template load(String id) {
        Template template = templates.get(id);
        if (template == null) {
            throw Refusal.INVALID_TEMPLATE_ID.asException();
        }
        return template;
    }

    public void delete(String id) {
        templates.remove(load(id).id());
    }

    public Collection<Template> all() {
        return List.copyOf(templates.values());
    }
}
