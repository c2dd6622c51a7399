package io.hearth.api.user;

import io.hearth.api.problem.Characters;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
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
        return find(user.username()).isEmpty() && insert(user, password);
    }

    public Optional<StaffUser> find(Username username) {
        return findWithHash(username).map(SignedInUser::user);
    }

    Optional<SignedInUser> findWithHash(Username username) {
        return jdbc.sql("select username, display_name, password_hash, roles from app_user where username = ?")
                .param(username.value())
                .query((row, n) -> new SignedInUser(user(row), row.getString("password_hash")))
                .optional();
    }

    private boolean insert(StaffUser user, String password) {
        String sql = "insert into app_user (username, display_name, password_hash, roles, created_at)"
                + " values (?, ?, ?, ?, ?) on conflict (username) do nothing";
        return jdbc.sql(sql)
                        .param(user.username().value())
                        .param(user.displayName())
                        .param(passwords.encode(password))
                        .param(user.roles().stream().map(Role::name).toArray(String[]::new))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static StaffUser user(ResultSet row) throws SQLException {
        Username username = new Username(row.getString("username"));
        return new StaffUser(username, row.getString("display_name"), roles(row.getArray("roles")));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** A half of a character has no bytes that could be hashed. */
    private static void requireUsable(String password) {
        if (!Characters.areStorable(password)) {
            throw new IllegalArgumentException("the password has characters that no text has");
        }
        if (password.length() < MIN_PASSWORD || password.length() > MAX_PASSWORD) {
            throw new IllegalArgumentException("a password has " + MIN_PASSWORD + " to " + MAX_PASSWORD
                    + " characters, this one " + password.length());
        }
    }
}
