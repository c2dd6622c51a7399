package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reward points of fans: entries that are only ever added. The balance is their sum; spending takes from what ends
 * first, and what has ended is taken off by an entry of its own. Whatever has a source counts once.
 */
public final class Points {

    private final Database database;
    private final DueClock clock;

    public Points(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Gives points.
     *
     * @param source makes it count once, however often it is said
     * @param expiresAt null for never
     * @return whether it is new
     */
    public boolean give(OpenId fan, int points, @Nullable Instant expiresAt, String reason, String source) {
        if (points < 1) {
            throw new IllegalArgumentException(points + " points are not given");
        }
        return database.sql(
                                "insert into points_entry (openid, points, remaining, expires_at, reason, source, entered_at)"
                                        + " values (:fan, :points, :points, :expires, :reason, :source, :now)"
                                        + " on conflict (source) do nothing")
                        .param("fan", fan.value())
                        .param("points", points)
                        .param("expires", expiresAt == null ? null : Database.at(expiresAt))
                        .param("reason", reason)
                        .param("source", source)
                        .param("now", Database.at(clock.now()))
                        .update()
                == 1;
    }

    /**
     * Redeems points.
     *
     * @param source makes it count once: the number of the redemption
     * @param account who hands over what the points are redeemed for
     * @return the balance after it
     * @throws LedgerRefusedException BALANCE if the fan has fewer
     */
    public long redeem(OpenId fan, int points, String reason, String source, String account) {
        if (points < 1) {
            throw new IllegalArgumentException(points + " points are not redeemed");
        }
        return database.inTransaction(() -> {
            lock(fan);
            if (!isKnown(source)) {
                long balance = balance(fan);
                if (balance < points) {
                    throw LedgerRefusedException.balance(balance, points);
                }
                take(fan, points);
                enter(fan, -points, reason, source, account);
            }
            return balance(fan);
        });
    }

    /** What the fan can redeem now. */
    public long balance(OpenId fan) {
        return database.sql("select coalesce(sum(remaining), 0) from points_entry where openid = :fan and remaining > 0"
                        + " and (expires_at is null or expires_at > :now)")
                .param("fan", fan.value())
                .param("now", Database.at(clock.now()))
                .query(Long.class)
                .single();
    }

    /** Takes off what has ended, so that the entries add up to the balance. @return how many entries had points left */
    public int expire() {
        int expired = 0;
        Optional<Ended> ended = database.inTransaction(this::expireNext);
        while (ended.isPresent()) {
            expired++;
            ended = database.inTransaction(this::expireNext);
        }
        return expired;
    }

    /** All entries of a fan, the latest first. */
    public List<Entry> entries(OpenId fan) {
        return database.sql("select points, reason, entered_at, expires_at from points_entry where openid = :fan"
                        + " order by points_entry_id desc limit 500")
                .param("fan", fan.value())
                .query((row, number) -> new Entry(
                        row.getInt("points"),
                        row.getString("reason"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getTimestamp("expires_at") == null
                                ? null
                                : row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** @param points above 0 given, below 0 redeemed or expired */
    public record Entry(
            int points,
            String reason,
            Instant enteredAt,
            @Nullable Instant expiresAt) {}

    private record Ended(long id, OpenId fan, int remaining) {}

    private Optional<Ended> expireNext() {
        Optional<Ended> next = database.sql("select points_entry_id, openid, remaining from points_entry"
                        + " where remaining > 0 and expires_at <= :now order by expires_at limit 1"
                        + " for update skip locked")
                .param("now", Database.at(clock.now()))
                .query((row, number) -> new Ended(row.getLong(1), new OpenId(row.getString(2)), row.getInt(3)))
                .optional();
        next.ifPresent(ended -> {
            database.sql("update points_entry set remaining = 0 where points_entry_id = :id")
                    .param("id", ended.id())
                    .update();
            enter(ended.fan(), -ended.remaining(), "EXPIRED", "expiry-" + ended.id(), null);
        });
        return next;
    }

    private void take(OpenId fan, int points) {
        List<Ended> open = database.sql("select points_entry_id, openid, remaining from points_entry"
                        + " where openid = :fan and remaining > 0 and (expires_at is null or expires_at > :now)"
                        + " order by expires_at nulls last, points_entry_id for update")
                .param("fan", fan.value())
                .param("now", Database.at(clock.now()))
                .query((row, number) -> new Ended(row.getLong(1), fan, row.getInt(3)))
                .list();
        int left = points;
        for (Ended entry : open) {
            int taken = Math.min(left, entry.remaining());
            database.sql("update points_entry set remaining = remaining - :taken where points_entry_id = :id")
                    .param("taken", taken)
                    .param("id", entry.id())
                    .update();
            left -= taken;
            if (left == 0) {
                return;
            }
        }
    }

    private void enter(OpenId fan, int points, String reason, String source, @Nullable String account) {
        database.sql("insert into points_entry (openid, points, reason, source, account, entered_at)"
                        + " values (:fan, :points, :reason, :source, :account, :now)")
                .param("fan", fan.value())
                .param("points", points)
                .param("reason", reason)
                .param("source", source)
                .param("account", account)
                .param("now", Database.at(clock.now()))
                .update();
    }

    private boolean isKnown(String source) {
        return database.sql("select exists (select 1 from points_entry where source = :source)")
                .param("source", source)
                .query(Boolean.class)
                .single();
    }

    /** Two redemptions of one fan go one after the other. */
    private void lock(OpenId fan) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:fan, 7))")
                .param("fan", fan.value())
                .query(row -> {});
    }
}
