package io.hearth.api.user;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Shows the table of users to Spring Security. */
@Component
class StaffAccounts implements UserDetailsService {

    private final Users users;

    StaffAccounts(Users users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String typed) {
        return Username.typed(typed)
                .flatMap(users::findForSignIn)
                .orElseThrow(() -> new UsernameNotFoundException("nobody has this name"));
    }
}
