package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.nurture.QuietHours;
import io.hearth.domain.nurture.SendHours;
import io.hearth.domain.nurture.SendWindow;
import io.hearth.domain.time.HumanTime;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.domain.touchpoint.TouchpointState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the campaigns whose instant has come: fixes the audience as touchpoints, one for each fan, all of them or none.
 * Any number of planners may run; a campaign starts once.
 */
public final class CampaignPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignPlanner.class);

    private final Database database;
    private final DueClock clock;
    private final Audience audience;
    private final Duration maxLateness;

    /** @param maxLateness how long after its instant a campaign whose audience cannot be read is given up */
    public CampaignPlanner(Database database, DueClock clock, Audience audience, Duration maxLateness) {
        this.database = database;
        this.clock = clock;
        this.audience = audience;
        this.maxLateness = maxLateness;
    }

    /** @return how many campaigns were started */
    public int planDue() {
        Instant now = clock.now();
        int started = 0;
        for (Due due : due(now)) {
            started += planOrPutOff(due, now) ? 1 : 0;
        }
        return started;
    }

    /** One campaign's trouble is not its neighbour's. */
    private boolean planOrPutOff(Due due, Instant now) {
        try {
            return database.inTransaction(() -> plan(due, now));
        } catch (RuntimeException e) {
            LOG.warn("Campaign {} could not be planned, segment {}", due.campaignId(), due.segmentId(), e);
            if (due.sendAt().isBefore(now.minus(maxLateness))) {
                end(due.campaignId(), CampaignState.FAILED, "AUDIENCE_UNREADABLE", now);
            }
            return false;
        }
    }

    private boolean plan(Due due, Instant now) {
        if (!lockScheduled(due.campaignId())) {
            return false;
        }
        AtomicLong planned = new AtomicLong();
        long waveId = openWave(due, now);
        audience.read(due.segmentId(), batch -> planned.addAndGet(insert(due, waveId, batch, now)));
        start(due.campaignId(), planned.get(), now);
        LOG.info("Campaign {} started: {} touchpoints planned", due.campaignId(), planned);
        return true;
    }

    private List<Due> due(Instant now) {
        return database.sql("select campaign_id, segment_id, send_at from campaign"
                        + " where state = 'SCHEDULED' and send_at <= :now order by send_at, campaign_id")
                .param("now", Database.at(now))
                .query((row, number) -> new Due(
                        row.getString("campaign_id"),
                        row.getString("segment_id"),
                        row.getObject("send_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** False when another planner has it, or when it was cancelled meanwhile. */
    private boolean lockScheduled(String campaignId) {
        return database.sql("select 1 from campaign where campaign_id = :id and state = 'SCHEDULED'"
                        + " for no key update skip locked")
                .param("id", campaignId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** All of its touchpoints carry the campaign's text. */
    private long openWave(Due due, Instant now) {
        return database.sql("insert into wave (campaign_id, text, state, due_at, hours, created_at)"
                        + " select campaign_id, text, 'OPEN', send_at, :hours, :now from campaign"
                        + " where campaign_id = :id returning wave_id")
                .param("hours", hours(due.sendAt()).mask())
                .param("now", Database.at(now))
                .param("id", due.campaignId())
                .query(Long.class)
                .single();
    }

    /** Whoever schedules for the night means it; what was held up during the day does not go out at night. */
    private static SendHours hours(Instant sendAt) {
        SendHours day = SendHours.of(SendWindow.ALL_DAY, QuietHours.DEFAULT);
        return day.isOpen(HumanTime.SHANGHAI.hourOf(sendAt)) ? day : SendHours.ALWAYS;
    }

    private int insert(Due due, long waveId, List<OpenId> openIds, Instant now) {
        return database.sql("insert into touchpoint (campaign_id, wave_id, openid, state, due_at, changed_at)"
                        + " select :id, :wave, openid, :pending, :dueAt, :now from unnest(:openIds) as openid"
                        + " on conflict (campaign_id, openid) where campaign_id is not null do nothing")
                .param("id", due.campaignId())
                .param("wave", waveId)
                .param("pending", TouchpointState.PENDING.name())
                .param("dueAt", Database.at(due.sendAt()))
                .param("now", Database.at(now))
                .param("openIds", openIds.stream().map(OpenId::value).toArray(String[]::new))
                .update();
    }

    private void start(String campaignId, long planned, Instant now) {
        database.sql("update campaign set state = :running, planned = :planned, started_at = :now,"
                        + " version = version + 1 where campaign_id = :id")
                .param("running", CampaignState.RUNNING.name())
                .param("planned", planned)
                .param("now", Database.at(now))
                .param("id", campaignId)
                .update();
    }

    private void end(String campaignId, CampaignState state, String reason, Instant now) {
        database.sql("update campaign set state = :state, reason = :reason, finished_at = :now,"
                        + " version = version + 1 where campaign_id = :id and state = 'SCHEDULED'")
                .param("state", state.name())
                .param("reason", reason)
                .param("now", Database.at(now))
                .param("id", campaignId)
                .update();
    }

    private record Due(String campaignId, String segmentId, Instant sendAt) {}
}
