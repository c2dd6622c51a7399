package io.hearth.api.token;

import io.hearth.api.audit.AuditTrail;
import io.hearth.api.user.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens in the table {@code api_token}. */
@Component
public class ApiTokens {

    private static final String SELECT = "select token_id, name, roles, created_by, created_at, expires_at, revoked_at,"
            + " revoked_by, last_used_at from api_token";

    /** Noted no oftener, so that a busy program writes nothing with most of its calls. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** A token that was just made; its secret is nowhere else. */
    record Issued(ApiToken token, TokenSecret secret) {}

    @Transactional
    Issued issue(String name, Set<Role> roles, Duration valid, String actor) {
        TokenSecret secret = TokenSecret.random();
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        jdbc.sql("insert into api_token (token_id, name, secret_digest, roles, created_by, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(name)
                .param(secret.digest())
                .param(roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param(actor)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.plus(valid).atOffset(ZoneOffset.UTC))
                .update();
        String granted = roles.stream().map(Role::name).sorted().collect(Collectors.joining(" "));
        audit.append(actor, "TOKEN_CREATED", "token", id, Map.of("roles", granted, "days", "" + valid.toDays()));
        return new Issued(find(id).orElseThrow(), secret);
    }

    /** The latest first. */
    List<ApiToken> list() {
        return jdbc.sql(SELECT + " order by created_at desc, token_id limit 500")
                .query(ApiTokens::token)
                .list();
    }

    /** For good; again, it changes nothing. @return whether there is such a token */
    @Transactional
    boolean revoke(String tokenId, String actor) {
        int revoked = jdbc.sql("update api_token set revoked_at = ?, revoked_by = ? where token_id = ?"
                        + " and revoked_at is null")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(actor)
                .param(tokenId)
                .update();
        if (revoked == 1) {
            audit.append(actor, "TOKEN_REVOKED", "token", tokenId, Map.of());
        }
        return revoked == 1 || find(tokenId).isPresent();
    }

    /** The token of a secret that still holds, and notes its use. */
    public Optional<ApiToken> admit(String secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        Optional<ApiToken> token = jdbc.sql(
                        SELECT + " where secret_digest = ? and revoked_at is null and expires_at > ?")
                .param(new TokenSecret(secret).digest())
                .param(now)
                .query(ApiTokens::token)
                .optional();
        token.ifPresent(admitted -> noteUse(admitted, now));
        return token;
    }

    private void noteUse(ApiToken token, OffsetDateTime now) {
        Instant former = token.lastUsedAt();
        if (former == null || former.plus(USE_NOTED_EVERY).isBefore(now.toInstant())) {
            jdbc.sql("update api_token set last_used_at = ? where token_id = ?")
                    .param(now)
                    .param(token.tokenId())
                    .update();
        }
    }

    private Optional<ApiToken> find(String tokenId) {
        return jdbc.sql(SELECT + " where token_id = ?")
                .param(tokenId)
                .query(ApiTokens::token)
                .optional();
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getString("token_id"),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "revoked_at"),
                row.getString("revoked_by"),
                instant(row, "last_used_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
