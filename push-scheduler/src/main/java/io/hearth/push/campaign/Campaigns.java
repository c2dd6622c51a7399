package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DatabaseClock;
import io.hearth.push.time.DueClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What people do with campaigns: look at them, and cancel them before they start. Plans make them, once approved. */
public final class Campaigns {

    /** An instant this far past still means "now": forms are filled in slowly, and browsers' clocks are off. */
    static final Duration GRACE = Duration.ofMinutes(5);

    /** Further ahead it is a typing mistake. */
    static final Duration HORIZON = Duration.ofDays(2 * 365);

    private final Database database;
    private final DueClock clock;
    private final CampaignViews views;

    public Campaigns(DataSource dataSource) {
        this(dataSource, new DatabaseClock(dataSource));
    }

    public Campaigns(DataSource dataSource, DueClock clock) {
        this.database = new Database(dataSource);
        this.clock = clock;
        this.views = new CampaignViews(database);
    }

    /**
     * The campaigns, the latest {@code send_at} first.
     *
     * @param limit at most this many, from 1 to 500
     */
    public List<CampaignView> list(int limit) {
        requireLimit(limit);
        return views.latest(limit);
    }

    /**
     * Those that one plan has made, the latest {@code send_at} first; none if there is no such plan.
     *
     * @param limit at most this many, from 1 to 500
     */
    public List<CampaignView> madeBy(String planId, int limit) {
        requireLimit(limit);
        return views.latestOf(planId, limit);
    }

    public Optional<CampaignView> find(String campaignId) {
        return views.find(campaignId);
    }

    /** @throws CampaignRefusedException with NOT_FOUND if there is none */
    public CampaignView load(String campaignId) {
        return find(campaignId).orElseThrow(() -> CampaignRefusedException.notFound(campaignId));
    }

    /**
     * Cancels a campaign that has not started. Cancelling it again changes nothing.
     *
     * @throws CampaignRefusedException with NOT_FOUND, or with ALREADY_STARTED if it is too late
     */
    public CampaignView cancel(String campaignId) {
        database.sql("update campaign set state = :cancelled, version = version + 1, finished_at = :now"
                        + " where campaign_id = :id and state = :scheduled")
                .param("cancelled", CampaignState.CANCELLED.name())
                .param("scheduled", CampaignState.SCHEDULED.name())
                .param("now", Database.at(clock.now()))
                .param("id", campaignId)
                .update();
        CampaignView campaign = load(campaignId);
        if (campaign.state() != CampaignState.CANCELLED) {
            throw CampaignRefusedException.alreadyStarted(campaign);
        }
        return campaign;
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > 500) {
            throw new IllegalArgumentException("limit " + limit + " is not from 1 to 500");
        }
    }

    static void requireSendable(Instant sendAt, Instant now) {
        Instant earliest = now.minus(GRACE);
        Instant latest = now.plus(HORIZON);
        if (sendAt.isBefore(earliest) || sendAt.isAfter(latest)) {
            throw CampaignRefusedException.sendAt(sendAt, earliest, latest);
        }
    }
}
