package io.hearth.api.user;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at a time: each takes 16 MiB of heap and a core for tens of milliseconds, so a crowd at the
 * door waits in line instead of taking the process down.
 */
final class BoundedPasswordEncoder implements PasswordEncoder {

    private final PasswordEncoder hashing;
    private final Semaphore places;

    /** @param atOnce hashes computed at the same time */
    BoundedPasswordEncoder(PasswordEncoder hashing, int atOnce) {
        this.hashing = hashing;
        this.places = new Semaphore(atOnce, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inLine(() -> hashing.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inLine(() -> hashing.matches(password, hash));
    }

    private <T> T inLine(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
