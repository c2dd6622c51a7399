package io.hearth.api.user;

import java.util.List;

/**
 * Who is signed in.
 *
 * @param passwordChangeRequired whether nothing else is open before they have chosen a password of their own
 */
record SessionView(String username, String displayName, List<Role> roles, boolean passwordChangeRequired) {

    static SessionView of(SignedInUser user) {
        StaffUser staff = user.user();
        return new SessionView(
                staff.username().value(),
                staff.displayName(),
                List.copyOf(staff.roles()),
                user.access().passwordChangeRequired());
    }
}
