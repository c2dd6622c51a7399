package io.hearth.api.user;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param displayName as others see it
 * @param roles at least one
 */
public record StaffUser(Username username, String displayName, Set<Role> roles) implements Serializable {

    private static final int MAX_DISPLAY_NAME = 100;

    /** @throws IllegalArgumentException if there is no role, or no display name of 1 to 100 characters */
    public StaffUser {
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("user " + username + " has no role");
        }
        if (displayName.isBlank() || displayName.length() > MAX_DISPLAY_NAME) {
            throw new IllegalArgumentException("display name of user " + username + " has not 1 to 100 characters");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
}
