package io.hearth.push.media;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import io.hearth.store.fan.FanReach;
import io.hearth.store.fan.Reach;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Fans of the house's own: only they are shown what is not approved yet. */
public final class TestFans {

    private final Database database;
    private final DueClock clock;

    public TestFans(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param name for people; whose account it is */
    public record TestFan(String openid, String name, String addedBy, Instant addedAt) {}

    /** Adding them again changes the name. @throws IllegalArgumentException if they do not follow */
    public void put(OpenId fan, String name, String account) {
        Reach reach = database.onConnection(connection -> FanReach.of(connection, List.of(fan)))
                .getOrDefault(fan, Reach.NOT_FOLLOWING);
        if (reach == Reach.NOT_FOLLOWING) {
            throw new IllegalArgumentException("does not follow this account");
        }
        database.sql("insert into test_fan (openid, name, added_by, added_at) values (:fan, :name, :account, :now)"
                        + " on conflict (openid) do update set name = excluded.name")
                .param("fan", fan.value())
                .param("name", name)
                .param("account", account)
                .param("now", Database.at(clock.now()))
                .update();
    }

    /** @return whether they were one */
    public boolean remove(OpenId fan) {
        return database.sql("delete from test_fan where openid = :fan")
                        .param("fan", fan.value())
                        .update()
                > 0;
    }

    public List<TestFan> list() {
        return database.sql("select openid, name, added_by, added_at from test_fan order by name, openid")
                .query((row, number) -> new TestFan(
                        row.getString("openid"),
                        row.getString("name"),
                        row.getString("added_by"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    boolean has(OpenId fan) {
        return list().stream().anyMatch(one -> one.openid().equals(fan.value()));
    }
}
