package io.hearth.sandbox.oauth;

import io.hearth.sandbox.content.MediaIds;
import io.hearth.sandbox.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Codes for pages opened inside WeChat, and the tokens they are exchanged for; apart from the account's access tokens. */
public final class WebAuthorisation {

    /** A code works once, within 5 min (WeChat, web authorisation). */
    static final Duration CODE_VALIDITY = Duration.ofMinutes(5);

    public static final Duration TOKEN_VALIDITY = Duration.ofHours(2);

    private final MediaIds ids;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();

    public WebAuthorisation(MediaIds ids) {
        this.ids = ids;
    }

    public String issueCode(WebGrant grant, Instant now) {
        String code = ids.next().substring(0, 32);
        codes.put(code, new Code(grant, now, false));
        return code;
    }

    /** Refuses a code that is unknown (40029), used (40163), or older than 5 min (42003). */
    public WebGrant redeem(String code, Instant now) {
        Code known = codes.get(code);
        if (known == null) {
            throw Refusal.INVALID_OAUTH_CODE.asException();
        }
        if (known.used()) {
            throw Refusal.USED_OAUTH_CODE.asException();
        }
        if (!now.isBefore(known.issuedAt().plus(CODE_VALIDITY))) {
            throw Refusal.EXPIRED_OAUTH_CODE.asException();
        }
        codes.put(code, new Code(known.grant(), known.issuedAt(), true));
        return known.grant();
    }

    public String issueToken(WebGrant grant, Instant now) {
        String token = ids.next() + ids.next();
        tokens.put(token, new Token(grant, now.plus(TOKEN_VALIDITY)));
        return token;
    }

    /** What a token stands for; refuses an unknown one (40001), an old one (42001), or another fan's (40003). */
    public WebGrant check(String token, String openid, Instant now) {
        Token known = tokens.get(token);
        if (known == null) {
            throw Refusal.INVALID_CREDENTIAL.asException();
        }
        if (!now.isBefore(known.until())) {
            throw Refusal.EXPIRED_ACCESS_TOKEN.asException();
        }
        if (!known.grant().openid().equals(openid)) {
            throw Refusal.INVALID_OPENID.asException();
        }
        return known.grant();
    }

    private record Code(WebGrant grant, Instant issuedAt, boolean used) {}

    private record Token(WebGrant grant, Instant until) {}
}
