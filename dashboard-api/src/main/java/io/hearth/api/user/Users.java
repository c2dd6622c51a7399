package io.hearth.api.user;

import io.hearth.api.problem.Characters;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Staff in the table {@code app_user}. */
@Component
public class Users {

    private static final int MIN_PASSWORD = 8;
    /** Argon2 takes any length; nobody types more, and more only costs time. */
    static final int MAX_PASSWORD = 256;

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Users(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Creates the user unless there is one of that name, who stays as they are.
     *
     * @param password 8 to 256 characters
     * @return whether the user was created
     * @throws IllegalArgumentException if the password is too short, too long, or no text
     */
    public boolean ensure(StaffUser user, String password) {
        requireUsable(password);
        return find(user.username()).isEmpty() && insert(user, password, false);
    }

    /**
     * The same, with a password that others see too: the user chooses another one before anything else.
     *
     * @throws IllegalArgumentException if the password is too short, too long, or no text
     */
    public boolean ensureWithFirstPassword(StaffUser user, String firstPassword) {
        requireUsable(firstPassword);
        return find(user.username()).isEmpty() && insert(user, firstPassword, true);
    }

    public Optional<StaffUser> find(Username username) {
        return jdbc.sql("select username, display_name, roles from app_user where username = ?")
                .param(username.value())
                .query((row, n) -> user(row))
                .optional();
    }

    /** Of those accounts that there are, whether they have access or not. */
    public StaffNames names(Set<String> accounts) {
        return new StaffNames(jdbc
                .sql("select username, display_name from app_user where username = any(?)")
                .param(accounts.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("username"), row.getString("display_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Who has no access any more is not found. */
    Optional<SignedInUser> findForSignIn(Username username) {
        String sql = "select username, display_name, password_hash, roles, access_version, password_change_required"
                + " from app_user where username = ? and disabled_at is null";
        return jdbc.sql(sql)
                .param(username.value())
                .query((row, n) -> new SignedInUser(
                        user(row),
                        new SignedInUser.Access(
                                row.getInt("access_version"), row.getBoolean("password_change_required")),
                        row.getString("password_hash")))
                .optional();
    }

    /** Ends all sessions of the user. @param first whether somebody else has seen it */
    void setPassword(Username username, String password, boolean first) {
        requireUsable(password);
        jdbc.sql("update app_user set password_hash = ?, password_change_required = ?,"
                        + " access_version = access_version + 1 where username = ?")
                .param(passwords.encode(password))
                .param(first)
                .param(username.value())
                .update();
    }

    private boolean insert(StaffUser user, String password, boolean first) {
        String sql = "insert into app_user (username, display_name, password_hash, roles, created_at,"
                + " password_change_required) values (?, ?, ?, ?, ?, ?) on conflict (username) do nothing";
        return jdbc.sql(sql)
                        .param(user.username().value())
                        .param(user.displayName())
                        .param(passwords.encode(password))
                        .param(user.roles().stream().map(Role::name).toArray(String[]::new))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(first)
                        .update()
                == 1;
    }

    static StaffUser user(ResultSet row) throws SQLException {
        Username username = new Username(row.getString("username"));
        return new StaffUser(username, row.getString("display_name"), roles(row.getArray("roles")));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** A half of a character has no bytes that could be hashed. */
    static void requireUsable(String password) {
        if (!Characters.areStorable(password)) {
            throw new IllegalArgumentException("the password has characters that no text has");
        }
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw new IllegalArgumentException("a password has " + MIN_PASSWORD + " to " + MAX_PASSWORD
                    + " characters, this one " + password.length());
        }
    }
}
