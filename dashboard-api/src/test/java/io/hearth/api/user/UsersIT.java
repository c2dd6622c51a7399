package io.hearth.api.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hearth.api.testing.ApiTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@ApiTest
class UsersIT {

    @Autowired
    Users users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aUserIsMadeOnceAndThenLeftAlone() {
        StaffUser first = user("once", Role.ADMIN, Role.ANALYST);

        assertThat(users.ensure(first, "first password")).isTrue();
        assertThat(users.ensure(user("once", Role.CONTENT), "second password")).isFalse();

        assertThat(users.find(new Username("once"))).hasValue(first);
        assertThat(passwords.matches("first password", hash("once"))).isTrue();
        assertThat(passwords.matches("second password", hash("once"))).isFalse();
    }

    @Test
    void passwordsAreKeptAsArgon2idWithASaltOfTheirOwn() {
        users.ensure(user("salted-1", Role.ADMIN), "one password");
        users.ensure(user("salted-2", Role.ADMIN), "one password");

        assertThat(hash("salted-1")).startsWith("$argon2id$").isNotEqualTo(hash("salted-2"));
    }

    @Test
    void tooShortAndTooLongPasswordsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.ensure(user("short", Role.ADMIN), "1234567"))
                .withMessageContaining("7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> users.ensure(user("long", Role.ADMIN), "x".repeat(257)))
                .withMessageContaining("257");
    }

    @Test
    void nobodyIsFoundUnderAnotherName() {
        assertThat(users.find(new Username("nobody"))).isEmpty();
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from app_user where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private static StaffUser user(String username, Role... roles) {
        return new StaffUser(new Username(username), "Someone", Set.of(roles));
    }
}
