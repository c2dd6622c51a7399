package io.hearth.api.crm;

import io.hearth.api.user.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;

/**
 * Who asks.
 *
 * @param account the user name: a member of staff's id, or a broker's account
 */
public record Caller(String account, Set<Role> roles) {

    public static Caller of(Authentication authentication) {
        Set<String> granted = authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .collect(Collectors.toSet());
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> granted.contains(role.authority()))
                .collect(Collectors.toSet());
        return new Caller(authentication.getName(), roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they see everybody's clients, not only their own. */
    public boolean seesAll() {
        return is(Role.MANAGER) || is(Role.ADMIN);
    }
}
