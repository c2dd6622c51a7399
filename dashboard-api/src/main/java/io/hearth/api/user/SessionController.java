package io.hearth.api.user;

import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, and who is signed in. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final PasswordChange passwords;
    private final BrowserSession sessions;

    SessionController(SignIn signIn, PasswordChange passwords, BrowserSession sessions) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @GetMapping
    SessionView loadSession(@AuthenticationPrincipal @Nullable SignedInUser user) {
        if (user == null) {
            throw ProblemException.of(ProblemCode.NOT_SIGNED_IN, "Sign in first.");
        }
        return SessionView.of(user);
    }

    @PostMapping
    SessionView signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Authentication user = signIn.with(credentials, ClientAddress.of(request));
        sessions.open(user, request, response);
        return SessionView.of(SignedInUser.of(user));
    }

    /** The session goes on under the new password; all others of the user end. */
    @PostMapping("/password")
    SessionView changePassword(
            @RequestBody PasswordChange.Wish wish,
            Authentication user,
            HttpServletRequest request,
            HttpServletResponse response) {
        Authentication renewed = passwords.change(user.getName(), wish, ClientAddress.of(request));
        sessions.open(renewed, request, response);
        return SessionView.of(SignedInUser.of(renewed));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@Nullable Authentication user, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(user, request, response);
    }
}
