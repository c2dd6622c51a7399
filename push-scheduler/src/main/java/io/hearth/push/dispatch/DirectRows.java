package io.hearth.push.dispatch;

import io.hearth.push.content.Way;
import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The touchpoints that go to one fan each. */
final class DirectRows {

    private static final String LOCK_CLAIMED = """
            select t.touchpoint_id from touchpoint t join nurture_plan p using (plan_no)
            join unnest(:ids, :epochs) as held (id, epoch)
            on held.id = t.touchpoint_id and held.epoch = t.claim_epoch
            where t.state = 'CLAIMED' and p.state = 'ACTIVE'
            and not exists (select 1 from kill_switch) for update of t""";

    private static final String LOCK_CALLING = """
            select t.touchpoint_id from touchpoint t
            join unnest(:ids, :epochs) as held (id, epoch)
            on held.id = t.touchpoint_id and held.epoch = t.claim_epoch
            where t.state = 'CALLING' for update of t""";

    private static final String PASSING_OVER = " skip locked";

    private final Database database;

    DirectRows(Database database) {
        this.database = database;
    }

    /**
     * @param way that they are about to take
     * @return the claims' epoch
     */
    long claim(List<Touchpoint> touchpoints, Way way, Instant now) {
        long epoch =
                database.sql("select nextval('claim_epoch')").query(Long.class).single();
        database.sql("update touchpoint set state = 'CLAIMED', way = :way, claim_epoch = :epoch,"
                        + " changed_at = :now"
                        + " where touchpoint_id = any(:ids) and state = 'PENDING'")
                .param("way", way.name())
                .param("epoch", epoch)
                .param("now", Database.at(now))
                .param("ids", Touchpoints.ids(touchpoints))
                .update();
        return epoch;
    }

    /**
     * Waits for whoever is working on it. @return whether no other dispatcher has taken it over, and no person has stopped
     * its plan, or everything
     */
    boolean lock(Direct direct) {
        return !lock(List.of(direct), LOCK_CLAIMED).isEmpty();
    }

    /** As the other, for several: what somebody else is working on is passed over. */
    List<Direct> lockFree(List<Direct> directs) {
        return lock(directs, LOCK_CLAIMED + PASSING_OVER);
    }

    /** Waits for whoever is working on it. @return whether its call is still nobody else's to judge */
    boolean lockCalling(Direct direct) {
        return !lock(List.of(direct), LOCK_CALLING).isEmpty();
    }

    /** As the other, for several: what somebody else is working on is passed over. */
    List<Direct> lockFreeCalling(List<Direct> directs) {
        return lock(directs, LOCK_CALLING + PASSING_OVER);
    }

    private List<Direct> lock(List<Direct> directs, String sql) {
        Set<Long> locked = new HashSet<>(database.sql(sql)
                .param(
                        "ids",
                        directs.stream().map(direct -> direct.touchpoint().id()).toArray(Long[]::new))
                .param("epochs", directs.stream().map(Direct::epoch).toArray(Long[]::new))
                .query(Long.class)
                .list());
        return directs.stream()
                .filter(direct -> locked.contains(direct.touchpoint().id()))
                .toList();
    }

    /** For the way that it was planned for. */
    void waitAgain(Direct direct, Instant dueAt) {
        database.sql("update touchpoint set due_at = :due, way = :way"
                        + " where touchpoint_id = :id and state = 'PENDING'")
                .param("due", Database.at(dueAt))
                .param("way", direct.planned().name())
                .param("id", direct.touchpoint().id())
                .update();
    }

    /** Claims that were never followed by a call, locked; what somebody else is working on is passed over. */
    List<Touchpoint> lockOlderClaims(Instant claimedBefore) {
        return database.sql("select touchpoint_id, openid, due_at from touchpoint"
                        + " where single_since < :before and state = 'CLAIMED' for update skip locked")
                .param("before", Database.at(claimedBefore))
                .query(Touchpoints::touchpoint)
                .list();
    }

    /** A notice may have been planned as a mass message, and counts as one until it is looked at again. */
    void goByMassAgain(List<Touchpoint> touchpoints) {
        database.sql("update touchpoint set way = 'MASS' where touchpoint_id = any(:ids) and way = 'SUBSCRIPTION'"
                        + " and state = 'PENDING'")
                .param("ids", Touchpoints.ids(touchpoints))
                .update();
    }

    /** Calls whose outcome nobody wrote down: WeChat cannot tell, so they stay unknown. @return how many */
    int doubt(Instant calledBefore, Instant now) {
        return database.sql("update touchpoint set state = 'UNKNOWN', reason = 'ABANDONED', changed_at = :now"
                        + " where single_since < :before and state = 'CALLING'")
                .param("now", Database.at(now))
                .param("before", Database.at(calledBefore))
                .update();
    }
}
