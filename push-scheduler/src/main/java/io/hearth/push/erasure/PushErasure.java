package io.hearth.push.erasure;

import io.hearth.domain.contact.OpenId;
import io.hearth.push.postgres.Database;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Forgets fans in this room. What was only planned for them goes; what was sent, given and done stays counted, by somebody
 * with a random name that nobody wrote down beside theirs.
 */
public final class PushErasure {

    private static final String OF_FAN =
            "touchpoint_id in (select touchpoint_id from touchpoint_of_fan where fan = :fan)";

    // The conversation comes first: whoever writes down an answer locks it before the touchpoints.
    private static final List<String> PLANNED = List.of(
            "delete from conversation where openid = :fan",
            "delete from unanswered_message where openid = :fan",
            "delete from touchpoint where " + OF_FAN + " and state = 'PENDING'",
            "delete from call_task where openid = :fan and state = 'OPEN'",
            "delete from audience_file_fan where openid = :fan",
            "delete from test_fan where openid = :fan");

    /** A call under way, and one whose answer WeChat is still asked for, need the fan's name until they have ended. */
    private static final String KEPT = """
            update touchpoint t set openid = :nobody where %s and state not in ('CLAIMED', 'CALLING')
            and not (state = 'UNKNOWN' and exists (
                select 1 from mass_job j where j.mass_job_id = t.mass_job_id and j.look_up_at is not null))""".formatted(OF_FAN);

    private static final List<String> LEDGERS = List.of(
            "update plan_run set state = 'EXITED', exit_reason = 'REMOVED', ended_at = now()"
                    + " where openid = :fan and state = 'ACTIVE'",
            // Its touchpoints are found by the run: it is the fan's as long as one of them is.
            "update plan_run r set openid = :nobody where openid = :fan and not exists ("
                    + "select 1 from touchpoint t where t.plan_run_id = r.plan_run_id and t.openid = :fan)",
            "update campaign_control set openid = :nobody where openid = :fan",
            "update points_entry set openid = :nobody where openid = :fan",
            "update voucher set openid = :nobody where openid = :fan",
            "update conversation_wait set openid = :nobody, closed_at = case when answered_at is null"
                    + " then coalesce(closed_at, now()) end where openid = :fan",
            // What was said to the person is about them.
            "update answer set openid = :nobody, text = '', message_id = '' where openid = :fan",
            // What a consultant has written down after a call is about the person.
            "update call_task set openid = :nobody, script = '', outcome = null where openid = :fan");

    private final Database database;

    public PushErasure(Database database) {
        this.database = database;
    }

    /**
     * Forgets them. A second time goes on with what could not go before.
     *
     * @return whether everything is gone; false while a message to one of them is on its way
     */
    public boolean erase(Collection<OpenId> fans) {
        boolean gone = true;
        for (OpenId fan : fans) {
            gone &= database.inTransaction(() -> erase(fan.value(), "erased-" + UUID.randomUUID()));
        }
        return gone;
    }

    private boolean erase(String fan, String nobody) {
        PLANNED.forEach(sql -> database.sql(sql).param("fan", fan).update());
        rename(KEPT, fan, nobody);
        LEDGERS.forEach(sql -> rename(sql, fan, nobody));
        return database.sql("select count(*) from touchpoint_of_fan where fan = :fan")
                        .param("fan", fan)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void rename(String sql, String fan, String nobody) {
        database.sql(sql).param("fan", fan).param("nobody", nobody).update();
    }
}
