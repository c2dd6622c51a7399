package io.hearth.api.user;

import org.jspecify.annotations.Nullable;

/** What someone typed at the door. */
record Credentials(@Nullable String username, @Nullable String password) {

    /** Without the password, should it ever reach a log. */
    @Override
    public String toString() {
        return "Credentials";
    }
}
