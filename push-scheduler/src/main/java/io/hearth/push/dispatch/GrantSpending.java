package io.hearth.push.dispatch;

import io.hearth.push.postgres.Database;
import io.hearth.store.fan.FanGrants;
import io.hearth.wechat.SendResult;
import io.hearth.wechat.message.SubscriptionNotice;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One grant, one notice: on the connection of the transaction that enters the call, or writes its outcome down. */
final class GrantSpending {

    private static final Logger LOG = LoggerFactory.getLogger(GrantSpending.class);

    /** The fan has no grant left (WeChat). */
    private static final int NO_GRANT = 43101;

    private final Database database;

    GrantSpending(Database database) {
        this.database = database;
    }

    /** @return the grant; empty if somebody else has spent the fan's last one meanwhile */
    OptionalLong spend(Touchpoint touchpoint, SubscriptionNotice notice, Instant now) {
        return database.onConnection(connection ->
                FanGrants.consume(connection, notice.fan(), notice.templateId(), "touchpoint-" + touchpoint.id(), now));
    }

    /** Whether WeChat counts fewer grants than we do: the fan can still be reached in another way. */
    boolean isCountedDifferently(SendResult result) {
        return result instanceof SendResult.Unreachable unreachable && unreachable.code() == NO_GRANT;
    }

    /** WeChat has none of the fan's grants any more. */
    void revoke(Touchpoint touchpoint, SubscriptionNotice notice, long grant, Instant now) {
        LOG.warn("Touchpoint {}: the grant is none to WeChat", touchpoint.id());
        database.onConnection(connection -> {
            FanGrants.revokeUpTo(connection, notice.fan(), notice.templateId(), grant, now);
            return notice;
        });
    }

    /** A grant is used up by what WeChat has, or may have. */
    void settle(long grant, SendResult result) {
        boolean isUsed = result instanceof SendResult.Accepted || result instanceof SendResult.Unknown;
        if (!isUsed) {
            database.onConnection(connection -> {
                FanGrants.giveBack(connection, grant);
                return grant;
            });
        }
    }
}
