package io.hearth.push.dispatch;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.store.fan.FanWindows;
import io.hearth.wechat.Rejection;
import io.hearth.wechat.SendResult;

/** What an open window lost to one call, on the connection of the transaction that writes the call's outcome down. */
final class WindowSpending {

    private final Database database;

    WindowSpending(Database database) {
        this.database = database;
    }

    /** A message is used up by what WeChat has, or may have; every other one is given back to the window. */
    void settle(OpenId fan, FanWindows.Spent window, SendResult result) {
        if (!isUsed(result)) {
            database.onConnection(connection -> {
                FanWindows.giveBack(connection, fan, window);
                return window;
            });
        }
    }

    private static boolean isUsed(SendResult result) {
        return result instanceof SendResult.Accepted
                || result instanceof SendResult.Unknown
                // Where WeChat knows of no window or of none left, ours was wrong: it would only be refused again.
                || result instanceof SendResult.Rejected rejected && rejected.reason() == Rejection.NO_WINDOW;
    }
}
