package io.hearth.api.user;

import io.hearth.api.audit.AuditTrail;
import io.hearth.api.problem.FieldError;
import io.hearth.api.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Changes a password for whoever knows the present one; wrong guesses count as those at the door do. */
@Component
class PasswordChange {

    private final SignIn signIn;
    private final Users users;
    private final AuditTrail audit;

    PasswordChange(SignIn signIn, Users users, AuditTrail audit) {
        this.signIn = signIn;
        this.users = users;
        this.audit = audit;
    }

    /** What the form sends. */
    record Wish(@Nullable String currentPassword, @Nullable String newPassword) {

        /** Without the passwords, should it ever reach a log. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /**
     * @return the user, signed in under the new password
     * @throws ProblemException {@code bad_credentials}, {@code too_many_attempts}, {@code invalid_fields}
     */
    Authentication change(String username, Wish wish, ClientAddress address) {
        String wanted = wish.newPassword() == null ? "" : wish.newPassword();
        requireUsable(wanted, wish.currentPassword());
        signIn.with(new Credentials(username, wish.currentPassword()), address);
        users.setPassword(new Username(username), wanted, false);
        audit.append(username, "PASSWORD_CHANGED", "user", username, Map.of());
        return signIn.with(new Credentials(username, wanted), address);
    }

    private static void requireUsable(String wanted, @Nullable String current) {
        if (wanted.equals(current)) {
            throw invalid("is the one that you have");
        }
        try {
            Users.requireUsable(wanted);
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private static ProblemException invalid(String message) {
        return ProblemException.invalid(List.of(new FieldError("new_password", message)));
    }
}
