package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.push.plan.SegmentVersions;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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
    private final AudienceFiles files;
    private final Obstacles obstacles;

    /** For campaigns that nobody had to approve. */
    public CampaignPlanner(Database database, DueClock clock, Audience audience, Duration maxLateness) {
        this(database, clock, audience, segment -> OptionalInt.empty(), maxLateness);
    }

    /**
     * @param segments which version of a segment is in force: a campaign that was approved with another does not start
     * @param maxLateness how long after its instant a campaign whose audience cannot be read is given up
     */
    public CampaignPlanner(
            Database database, DueClock clock, Audience audience, SegmentVersions segments, Duration maxLateness) {
        this.database = database;
        this.clock = clock;
        this.audience = audience;
        this.maxLateness = maxLateness;
        this.files = new AudienceFiles(database, clock);
        this.obstacles = new Obstacles(database, segments);
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
        Optional<String> obstacle = obstacles.of(due.campaignId(), due.segmentId());
        if (obstacle.isPresent()) {
            end(due.campaignId(), CampaignState.FAILED, obstacle.get(), now);
            LOG.error("Campaign {} is not what was approved any more: {}", due.campaignId(), obstacle.get());
            return false;
        }
        AudienceRows rows = new AudienceRows(database, due.campaignId(), due.sendAt(), now);
        read(due, rows::add);
        start(due.campaignId(), rows, now);
        LOG.info("Campaign {} started: {} planned, {} left alone", due.campaignId(), rows.planned(), rows.controls());
        return true;
    }

    private void read(Due due, Consumer<List<OpenId>> batches) {
        String segmentId = due.segmentId();
        if (segmentId != null) {
            audience.read(segmentId, batches);
        } else {
            files.readOf(due.campaignId(), batches);
        }
    }

    private List<Due> due(Instant now) {
        return database.sql("select c.campaign_id, c.segment_id, c.send_at from campaign c"
                        + " left join campaign_plan p on p.plan_id = c.campaign_plan_id"
                        + " where c.state = 'SCHEDULED' and c.send_at <= :now and coalesce(p.state, 'ACTIVE') = 'ACTIVE'"
                        + " order by c.send_at, c.campaign_id")
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

    private void start(String campaignId, AudienceRows rows, Instant now) {
        database.sql(
                        "update campaign set state = :running, planned = :planned, controls = :controls, started_at = :now,"
                                + " version = version + 1 where campaign_id = :id")
                .param("running", CampaignState.RUNNING.name())
                .param("planned", rows.planned())
                .param("controls", rows.controls())
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

    private record Due(String campaignId, @Nullable String segmentId, Instant sendAt) {}
}
