package io.hearth.push.campaign;

import io.hearth.domain.touchpoint.CampaignState;
import io.hearth.push.postgres.Database;
import io.hearth.push.time.DueClock;
import java.time.Instant;

/** What people do with a campaign on its way: pause, resume, stop and reschedule it. A call under way ends. */
public final class CampaignActs {

    private final Database database;
    private final DueClock clock;
    private final CampaignViews views;

    public CampaignActs(Database database, DueClock clock) {
        this.database = database;
        this.clock = clock;
        this.views = new CampaignViews(database);
    }

    /** @throws CampaignRefusedException NOT_FOUND, or STATE unless it is running */
    public CampaignView pause(String campaignId) {
        return act(campaignId, "paused", CampaignState.PAUSED, () -> waves(campaignId, "OPEN", "HELD"));
    }

    /**
     * What became too late meanwhile is left out; the rest goes out, in hours in which it may.
     *
     * @throws CampaignRefusedException NOT_FOUND, or STATE unless it is paused
     */
    public CampaignView resume(String campaignId) {
        return database.inTransaction(() -> {
            if (load(campaignId).state() != CampaignState.PAUSED) {
                throw CampaignRefusedException.state(load(campaignId), "resumed");
            }
            return act(campaignId, "resumed", CampaignState.RUNNING, () -> waves(campaignId, "HELD", "OPEN"));
        });
    }

    /**
     * Ends it for good: what is pending is cancelled, what was sent stays.
     *
     * @throws CampaignRefusedException NOT_FOUND, or STATE unless it is running or paused
     */
    public CampaignView stop(String campaignId) {
        return act(campaignId, "stopped", CampaignState.STOPPED, () -> {
            waves(campaignId, "OPEN", "STOPPED");
            waves(campaignId, "HELD", "STOPPED");
            cancelPending(campaignId);
            database.sql("update campaign set finished_at = :now where campaign_id = :id")
                    .param("now", Database.at(clock.now()))
                    .param("id", campaignId)
                    .update();
        });
    }

    /**
     * Moves a campaign that has not started, or what is left of a paused one, which stays paused.
     *
     * @param seen the version that the caller saw
     * @throws CampaignRefusedException NOT_FOUND, STALE, SEND_AT if the instant is past, or STATE if it runs or has
     *     ended, or was approved with its schedule
     */
    public CampaignView reschedule(String campaignId, long seen, Instant sendAt) {
        Campaigns.requireSendable(sendAt, clock.now());
        return database.inTransaction(() -> {
            CampaignView campaign = lock(campaignId);
            if (campaign.version() != seen) {
                throw CampaignRefusedException.stale(campaign, seen);
            }
            if (campaign.campaignPlanId() != null) {
                throw CampaignRefusedException.approved(campaign);
            }
            if (campaign.state() != CampaignState.SCHEDULED && campaign.state() != CampaignState.PAUSED) {
                throw CampaignRefusedException.state(campaign, "rescheduled");
            }
            move(campaignId, sendAt);
            return load(campaignId);
        });
    }

    private CampaignView act(String campaignId, String act, CampaignState to, Runnable change) {
        return database.inTransaction(() -> {
            CampaignView campaign = lock(campaignId);
            if (!campaign.state().mayBecome(to)) {
                throw CampaignRefusedException.state(campaign, act);
            }
            database.sql("update campaign set state = :state, version = version + 1 where campaign_id = :id")
                    .param("state", to.name())
                    .param("id", campaignId)
                    .update();
            change.run();
            return load(campaignId);
        });
    }

    private void move(String campaignId, Instant sendAt) {
        for (String update : new String[] {
            "update campaign set send_at = :at, version = version + 1 where campaign_id = :id",
            "update wave set due_at = :at where campaign_id = :id and state = 'HELD'",
            "update touchpoint set due_at = :at where campaign_id = :id and state = 'PENDING'"
        }) {
            database.sql(update)
                    .param("at", Database.at(sendAt))
                    .param("id", campaignId)
                    .update();
        }
    }

    private void waves(String campaignId, String from, String to) {
        database.sql("update wave set state = :to where campaign_id = :id and state = :from")
                .param("to", to)
                .param("id", campaignId)
                .param("from", from)
                .update();
    }

    /** The waves are locked already: whoever puts back what was not accepted waits for this, and cancels it then. */
    private void cancelPending(String campaignId) {
        database.sql("update touchpoint set state = 'CANCELLED', reason = 'STOPPED', changed_at = :now"
                        + " where campaign_id = :id and state = 'PENDING'")
                .param("now", Database.at(clock.now()))
                .param("id", campaignId)
                .update();
    }

    private CampaignView lock(String campaignId) {
        database.sql("select 1 from campaign where campaign_id = :id for no key update")
                .param("id", campaignId)
                .query(row -> {});
        return load(campaignId);
    }

    private CampaignView load(String campaignId) {
        return views.find(campaignId).orElseThrow(() -> CampaignRefusedException.notFound(campaignId));
    }
}
