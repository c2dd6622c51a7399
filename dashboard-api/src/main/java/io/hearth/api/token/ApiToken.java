package io.hearth.api.token;

import io.hearth.api.user.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret.
 *
 * @param name which program it is for
 * @param lastUsedAt to the minute; null before the first use
 */
public record ApiToken(
        String tokenId,
        String name,
        Set<Role> roles,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {

    /**
     * What a program may be. Administration is for people, and a broker is a person too: what they may see hangs on who
     * they are.
     */
    static final Set<Role> POSSIBLE_ROLES = Set.of(Role.CONTENT, Role.ANALYST, Role.MANAGER, Role.SALES);

    public ApiToken {
        roles = Set.copyOf(roles);
    }

    /** Whom the audit log, and what the program writes, name as the actor; no user can have this name. */
    public String actor() {
        return "token:" + tokenId;
    }
}
