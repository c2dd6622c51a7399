package io.hearth.server.application;

import io.hearth.server.application.HearthSettings.Role;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Looks whether the role that {@link OnRole} names is among the process's. */
class RoleCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Role wanted = metadata.getAnnotations().get(OnRole.class).getEnum("value", Role.class);
        Set<Role> roles = Binder.get(context.getEnvironment())
                .bind("hearth.roles", Bindable.setOf(Role.class))
                .orElse(Set.of());
        return roles != null && roles.contains(wanted);
    }
}
