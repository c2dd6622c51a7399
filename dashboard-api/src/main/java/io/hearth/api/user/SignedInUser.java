package io.hearth.api.user;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The user whom a session belongs to. The hash is there only while the password is being checked. */
final class SignedInUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final StaffUser user;
    private @Nullable String passwordHash;

    SignedInUser(StaffUser user, String passwordHash) {
        this.user = user;
        this.passwordHash = passwordHash;
    }

    /** @throws ClassCastException if the authentication is not one of ours */
    static SignedInUser of(Authentication authentication) {
        return (SignedInUser) Objects.requireNonNull(authentication.getPrincipal());
    }

    StaffUser user() {
        return user;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
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
