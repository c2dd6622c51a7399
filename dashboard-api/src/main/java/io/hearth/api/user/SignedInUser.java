package io.hearth.api.user;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The user whom a session belongs to. The hash is there only while the password is being checked. */
public final class SignedInUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 2L;

    private final StaffUser user;
    private final Access access;
    private @Nullable String passwordHash;

    /**
     * How the account stood when the session began.
     *
     * @param version counts changes of password, roles and access
     * @param passwordChangeRequired whether somebody else has seen the password
     */
    record Access(int version, boolean passwordChangeRequired) implements Serializable {}

    SignedInUser(StaffUser user, Access access, String passwordHash) {
        this.user = user;
        this.access = access;
        this.passwordHash = passwordHash;
    }

    /** @throws ClassCastException if the authentication is not one of ours */
    static SignedInUser of(Authentication authentication) {
        return (SignedInUser) Objects.requireNonNull(authentication.getPrincipal());
    }

    /** Whether this is a user who may do nothing before they have chosen a password. */
    public static boolean mustChangePassword(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInUser user
                && user.access.passwordChangeRequired();
    }

    StaffUser user() {
        return user;
    }

    Access access() {
        return access;
    }

    /** None while the password has to be changed: nothing is open then. */
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        if (access.passwordChangeRequired()) {
            return List.of();
        }
        return user.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.username().value();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
