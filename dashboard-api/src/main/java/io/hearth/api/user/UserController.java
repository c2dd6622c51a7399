package io.hearth.api.user;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in, and as what. */
@RestController
@RequestMapping("/api/users")
class UserController {

    private static final int MAX_NAME = 100;

    private final UserDesk desk;

    UserController(UserDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    UserList listUsers() {
        return new UserList(desk.list());
    }

    /** The only answer that ever holds the first password. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FirstPassword createUser(@RequestBody NewUser request, Principal admin) {
        FieldErrors errors = new FieldErrors();
        Optional<Username> username = Username.typed(request.username() == null ? "" : request.username());
        if (username.isEmpty()) {
            errors.add("username", "is not 1 to 64 of a-z, 0-9 and . _ @ -, beginning with a letter or digit");
        }
        Change change = check(request.displayName(), request.roles(), errors);
        errors.throwIfAny();
        StaffUser user = new StaffUser(username.orElseThrow(), change.displayName(), change.roles());
        return new FirstPassword(desk.create(user, admin.getName())
                .orElseThrow(() -> ProblemException.of(ProblemCode.CONFLICT, "There is a user of that name.")));
    }

    /** Takes effect for sessions that are under way within seconds. */
    @PutMapping("/{username}")
    UserDesk.Account changeUser(@PathVariable String username, @RequestBody UserChange request, Principal admin) {
        FieldErrors errors = new FieldErrors();
        Change change = check(request.displayName(), request.roles(), errors);
        errors.throwIfAny();
        boolean disabled = Boolean.TRUE.equals(request.disabled());
        if (username.equals(admin.getName()) && (disabled || !change.roles().contains(Role.ADMIN))) {
            throw ProblemException.of(ProblemCode.CONFLICT, "You can't take your own administration away.");
        }
        StaffUser user = new StaffUser(known(username), change.displayName(), change.roles());
        return desk.change(user, disabled, admin.getName()).orElseThrow(UserController::missing);
    }

    /** For who has forgotten theirs. */
    @PostMapping("/{username}/first-password")
    FirstPassword resetPassword(@PathVariable String username, Principal admin) {
        return new FirstPassword(
                desk.resetPassword(known(username), admin.getName()).orElseThrow(UserController::missing));
    }

    private record Change(String displayName, Set<Role> roles) {}

    private static Change check(@Nullable String displayName, @Nullable Set<Role> roles, FieldErrors errors) {
        String name = errors.line("display_name", displayName, MAX_NAME);
        if (roles == null || roles.isEmpty()) {
            errors.add("roles", "are missing");
        }
        return new Change(name, roles == null ? Set.of() : roles);
    }

    private static Username known(String username) {
        return Username.typed(username).orElseThrow(UserController::missing);
    }

    private static ProblemException missing() {
        return ProblemException.of(ProblemCode.NOT_FOUND, "There is no such user.");
    }

    record UserList(List<UserDesk.Account> items) {}

    record NewUser(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable Set<Role> roles) {}

    record UserChange(
            @Nullable String displayName,
            @Nullable Set<Role> roles,
            @Nullable Boolean disabled) {}

    /** @param firstPassword to be changed at the first sign-in; it is shown once */
    record FirstPassword(String firstPassword) {}
}
