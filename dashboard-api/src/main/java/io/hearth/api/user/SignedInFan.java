package io.hearth.api.user;

import io.hearth.domain.contact.OpenId;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A fan whom WeChat named, and who is nobody in the house: this key opens the pages for brokers only, and there only what
 * is the fan's own.
 *
 * @param openid as WeChat gave it
 */
public record SignedInFan(String openid) implements Principal, Serializable {

    /** None of the roles, which are for accounts. */
    public static final String AUTHORITY = "WECHAT_FAN";

    /** @throws ClassCastException if the authentication is a member of staff's */
    public static SignedInFan of(Authentication authentication) {
        return (SignedInFan) Objects.requireNonNull(authentication.getPrincipal());
    }

    public OpenId fan() {
        return new OpenId(openid);
    }

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    @Override
    public String getName() {
        return "<wechat>";
    }
}
