package io.hearth.sandbox.world;

import io.hearth.sandbox.access.Credentials;
import io.hearth.sandbox.callback.CallbackSettings;
import java.time.Duration;

/**
 * The account and its manners.
 *
 * @param accountId the account's own id, {@code gh_…}
 * @param seed of everything that is random
 * @param jobDuration from the acceptance of a mass send, template message or publication to its end
 * @param keepDrafts whether a draft stays in the box after it was sent; WeChat takes it out
 */
public record WorldSettings(
        Credentials credentials,
        String accountId,
        CallbackSettings callback,
        long seed,
        Duration jobDuration,
        boolean keepDrafts) {

    public WorldSettings withCredentials(Credentials changed) {
        return new WorldSettings(changed, accountId, callback, seed, jobDuration, keepDrafts);
    }

    public WorldSettings withCallback(CallbackSettings changed) {
        return new WorldSettings(credentials, accountId, changed, seed, jobDuration, keepDrafts);
    }

    public WorldSettings withSeed(long changed) {
        return new WorldSettings(credentials, accountId, callback, changed, jobDuration, keepDrafts);
    }

    public WorldSettings withJobDuration(Duration changed) {
        return new WorldSettings(credentials, accountId, callback, seed, changed, keepDrafts);
    }

    public WorldSettings withKeepDrafts(boolean changed) {
        return new WorldSettings(credentials, accountId, callback, seed, jobDuration, changed);
    }
}
