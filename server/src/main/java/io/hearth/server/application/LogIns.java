package io.hearth.server.application;

import io.hearth.api.user.Role;
import io.hearth.api.user.StaffUser;
import io.hearth.api.user.Username;
import io.hearth.api.user.Users;
import java.util.List;
import java.util.Set;

/**
 * The accounts that an installation begins with. They are created once; who changes a password afterwards keeps it.
 *
 * @param accounts in the order in which they are shown
 * @param firstPassword whether the password must be changed at the first sign-in; the demo's is shown at each start
 */
public record LogIns(List<Account> accounts, boolean firstPassword) {

    private static final Account ADMIN = new Account("admin", "Admin", "runs the installation", Role.ADMIN);

    private static final List<Account> DEMO = List.of(
            new Account("manager", "Manager", "managers: the funnel", Role.MANAGER),
            new Account("analyst", "Analyst", "analysts: segments", Role.ANALYST),
            new Account("content", "Content", "content team: pushes", Role.CONTENT),
            new Account("sales", "Sales", "consultants: their clients", Role.SALES),
            ADMIN);

    /** @param purpose who works with it, and with what */
    public record Account(String username, String displayName, String purpose, Role role) {}

    /** One for each group of people in the demo, an administrator otherwise. */
    public static LogIns of(boolean demo) {
        return new LogIns(demo ? DEMO : List.of(ADMIN), !demo);
    }

    /** Creates those that are missing, all with this password. */
    public void ensure(Users users, String password) {
        for (Account account : accounts) {
            StaffUser user =
                    new StaffUser(new Username(account.username()), account.displayName(), Set.of(account.role()));
            if (firstPassword) {
                users.ensureWithFirstPassword(user, password);
            } else {
                users.ensure(user, password);
            }
        }
    }
}
