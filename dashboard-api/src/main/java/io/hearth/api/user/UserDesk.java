package io.hearth.api.user;

import io.hearth.api.audit.AuditTrail;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts. Every change is on record. */
@Component
class UserDesk {

    private static final String SELECT = "select username, display_name, roles, created_at, password_change_required,"
            + " disabled_at is not null as disabled from app_user";

    private static final int MOST_SHOWN = 1_000;

    /** Without those that are taken for each other. Twelve of these 31 have 59 bits. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Users users;
    private final AuditTrail audit;
    private final Clock clock;

    UserDesk(JdbcClient jdbc, Users users, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** One account as administrators see it. */
    record Account(
            String username,
            String displayName,
            Set<Role> roles,
            Instant createdAt,
            boolean passwordChangeRequired,
            boolean disabled) {}

    List<Account> list() {
        return jdbc.sql(SELECT + " order by username limit " + MOST_SHOWN)
                .query(UserDesk::account)
                .list();
    }

    /** @return the first password; empty if there is a user of that name */
    @Transactional
    Optional<String> create(StaffUser user, String actor) {
        String password = firstPassword();
        if (!users.ensureWithFirstPassword(user, password)) {
            return Optional.empty();
        }
        audit.append(actor, "USER_CREATED", "user", user.username().value(), Map.of("roles", text(user.roles())));
        return Optional.of(password);
    }

    /** @return empty if there is no such user */
    @Transactional
    Optional<Account> change(StaffUser user, boolean disabled, String actor) {
        String username = user.username().value();
        int changed = jdbc.sql("update app_user set display_name = ?, roles = ?, access_version = access_version + 1,"
                        + " disabled_at = case when ? then coalesce(disabled_at, ?) end where username = ?")
                .param(user.displayName())
                .param(user.roles().stream().map(Role::name).toArray(String[]::new))
                .param(disabled)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(username)
                .update();
        if (changed == 0) {
            return Optional.empty();
        }
        Map<String, String> details = Map.of("roles", text(user.roles()), "disabled", String.valueOf(disabled));
        audit.append(actor, "USER_CHANGED", "user", username, details);
        return jdbc.sql(SELECT + " where username = ?")
                .param(username)
                .query(UserDesk::account)
                .optional();
    }

    /** @return the new first password; empty if there is no such user */
    @Transactional
    Optional<String> resetPassword(Username username, String actor) {
        if (users.find(username).isEmpty()) {
            return Optional.empty();
        }
        String password = firstPassword();
        users.setPassword(username, password, true);
        audit.append(actor, "FIRST_PASSWORD_SET", "user", username.value(), Map.of());
        return Optional.of(password);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        StaffUser user = Users.user(row);
        return new Account(
                user.username().value(),
                user.displayName(),
                user.roles(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("password_change_required"),
                row.getBoolean("disabled"));
    }

    private static String firstPassword() {
        return RANDOM.ints(PASSWORD_LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static String text(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
    }
}
