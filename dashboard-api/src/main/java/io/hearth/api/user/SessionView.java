package io.hearth.api.user;

import java.util.List;

/** Who is signed in. */
record SessionView(String username, String displayName, List<Role> roles) {

    static SessionView of(StaffUser user) {
        return new SessionView(user.username().value(), user.displayName(), List.copyOf(user.roles()));
    }
}
