package io.hearth.api.user;

import io.hearth.api.problem.Characters;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks user name and password. An unknown name costs as much time as a wrong password, and gets the same answer. */
@Component
class SignIn {

    private final AuthenticationManager authentication;
    private final SignInThrottle throttle;

    SignIn(AuthenticationManager authentication, SignInThrottle throttle) {
        this.authentication = authentication;
        this.throttle = throttle;
    }

    /** @throws ProblemException {@code bad_credentials}, {@code too_many_attempts} */
    Authentication with(Credentials credentials, ClientAddress address) {
        String username = credentials.username() == null ? "" : credentials.username();
        String password = credentials.password() == null ? "" : credentials.password();
        throttle.begin(username, address);
        Authentication user = check(username, password);
        throttle.succeeded(username, address);
        return user;
    }

    private Authentication check(String username, String password) {
        if (password.length() > Users.MAX_PASSWORD || !Characters.areStorable(password)) {
            throw badCredentials();
        }
        try {
            return authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
        } catch (BadCredentialsException e) {
            throw badCredentials();
        }
    }

    private static ProblemException badCredentials() {
        return ProblemException.of(ProblemCode.BAD_CREDENTIALS, "Check user name and password.");
    }
}
