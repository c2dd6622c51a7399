package io.hearth.api.token;

import io.hearth.api.problem.FieldErrors;
import io.hearth.api.problem.ProblemCode;
import io.hearth.api.problem.ProblemException;
import io.hearth.api.user.Role;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs: made, seen, revoked. */
@RestController
@RequestMapping("/api/tokens")
class TokenController {

    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 366;

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    TokenList listTokens() {
        return new TokenList(tokens.list());
    }

    /** The only answer that ever holds the secret. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issueToken(@RequestBody TokenRequest request, Principal admin) {
        FieldErrors errors = new FieldErrors();
        String name = errors.line("name", request.name(), MAX_NAME);
        Set<Role> roles = request.roles() == null ? Set.of() : request.roles();
        if (roles.isEmpty() || !ApiToken.POSSIBLE_ROLES.containsAll(roles)) {
            errors.add("roles", "are not one or more of CONTENT, ANALYST, MANAGER, SALES");
        }
        int days = request.validDays() == null ? 0 : request.validDays();
        if (days < 1 || days > MAX_DAYS) {
            errors.add("valid_days", "is not from 1 to " + MAX_DAYS);
        }
        errors.throwIfAny();
        ApiTokens.Issued issued = tokens.issue(name, roles, Duration.ofDays(days), admin.getName());
        return new IssuedToken(issued.token(), issued.secret().value());
    }

    @DeleteMapping("/{tokenId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(@PathVariable String tokenId, Principal admin) {
        if (!tokens.revoke(tokenId, admin.getName())) {
            throw ProblemException.of(ProblemCode.NOT_FOUND, "There is no such token.");
        }
    }

    record TokenList(List<ApiToken> items) {}

    /** @param validDays 1 to 366 */
    record TokenRequest(
            @Nullable String name,
            @Nullable Set<Role> roles,
            @Nullable Integer validDays) {}

    /** @param secret for the header {@code Authorization: Bearer}; it is shown once */
    record IssuedToken(ApiToken token, String secret) {}
}
