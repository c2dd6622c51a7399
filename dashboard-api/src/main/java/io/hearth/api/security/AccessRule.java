package io.hearth.api.security;

import io.hearth.api.user.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One call and those who may make it.
 *
 * @param path a pattern of Spring MVC
 */
record AccessRule(HttpMethod method, String path, Set<Role> roles) {

    AccessRule {
        roles = Set.copyOf(roles);
    }

    String[] authorities() {
        return roles.stream().map(Role::authority).toArray(String[]::new);
    }
}
