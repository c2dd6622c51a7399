package io.hearth.push.ledger;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a step gives to thousands of fans at once, in a statement each. Whatever has a source or touchpoint counts once. */
public final class LedgerBatches {

    private final Database database;

    public LedgerBatches(Database database) {
        this.database = database;
    }

    /** @param source makes it count once, however often it is said */
    public record Gift(OpenId fan, String source) {}

    /** A call that a consultant is to make for a touchpoint. */
    public record Call(long touchpointId, OpenId fan, String script) {}

    /**
     * Gives each fan the same points.
     *
     * @param expiresAt null for never
     */
    public void givePoints(List<Gift> gifts, int points, @Nullable Instant expiresAt, String reason, Instant now) {
        database.sql("insert into points_entry (openid, points, remaining, expires_at, reason, source, entered_at)"
                        + " select fan, :points, :points, :expires::timestamptz, :reason, source, :now"
                        + " from unnest(:fans::text[], :sources::text[]) as g(fan, source)"
                        + " on conflict (source) do nothing")
                .param("points", points)
                .param("expires", expiresAt == null ? null : Database.at(expiresAt))
                .param("reason", reason)
                .param("now", Database.at(now))
                .param("fans", texts(gifts, gift -> gift.fan().value()))
                .param("sources", texts(gifts, Gift::source))
                .update();
    }

    public void openCalls(List<Call> calls, Instant dueAt, Instant now) {
        database.sql("insert into call_task (touchpoint_id, openid, script, state, due_at, created_at)"
                        + " select touchpoint, fan, script, 'OPEN', :due, :now"
                        + " from unnest(:touchpoints::bigint[], :fans::text[], :scripts::text[])"
                        + " as c(touchpoint, fan, script) on conflict (touchpoint_id) do nothing")
                .param("due", Database.at(dueAt))
                .param("now", Database.at(now))
                .param("touchpoints", calls.stream().map(Call::touchpointId).toArray(Long[]::new))
                .param("fans", texts(calls, call -> call.fan().value()))
                .param("scripts", texts(calls, Call::script))
                .update();
    }

    /** What each of the fans can redeem now; those with nothing are missing. */
    public Map<OpenId, Long> balances(Collection<OpenId> fans, Instant now) {
        Map<OpenId, Long> balances = new HashMap<>();
        database.sql("select openid, sum(remaining) as balance from points_entry"
                        + " where openid = any(:fans) and remaining > 0 and (expires_at is null or expires_at > :now)"
                        + " group by openid")
                .param("fans", fans.stream().map(OpenId::value).toArray(String[]::new))
                .param("now", Database.at(now))
                .query(row -> {
                    balances.put(new OpenId(row.getString("openid")), row.getLong("balance"));
                });
        return balances;
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
