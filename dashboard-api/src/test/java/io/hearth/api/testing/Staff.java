package io.hearth.api.testing;

import io.hearth.api.user.Role;
import io.hearth.api.user.StaffUser;
import io.hearth.api.user.Username;
import io.hearth.api.user.Users;
import java.util.Locale;
import java.util.Set;

/** Users to sign in as. */
public final class Staff {

    public static final String PASSWORD = "correct horse battery";

    private Staff() {}

    /** A user of that name, made if need be, with these roles. */
    public static void ensure(Users users, String username, Role... roles) {
        users.ensure(new StaffUser(new Username(username), "Staff " + username, Set.of(roles)), PASSWORD);
    }

    /** A browser in which someone with just this role is signed in. */
    public static Browser signedIn(Users users, int port, Role role) {
        String username = "only-" + role.name().toLowerCase(Locale.ROOT);
        ensure(users, username, role);
        Browser browser = new Browser(port);
        Answer answer = browser.signIn(username, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(
                    "sign-in of " + username + " gave " + answer.status() + " " + answer.body());
        }
        return browser;
    }
}
