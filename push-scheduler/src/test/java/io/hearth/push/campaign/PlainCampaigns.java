package io.hearth.push.campaign;

import io.hearth.push.postgres.Database;
import java.time.Instant;
import java.util.UUID;

/**
 * Campaigns of one text and no plan, as they stand in houses older than plans: what becomes of a campaign once it is
 * there does not depend on how it came about.
 */
public final class PlainCampaigns {

    private final Database database;

    public PlainCampaigns(Database database) {
        this.database = database;
    }

    public CampaignView schedule(String segmentId, String text, Instant sendAt, Instant now) {
        String id = UUID.randomUUID().toString();
        database.sql(
                        "insert into campaign (campaign_id, name, segment_id, text, send_at, state, created_by, created_at)"
                                + " values (:id, '周末', :segment, :text, :sendAt, 'SCHEDULED', 'wang', :now)")
                .param("id", id)
                .param("segment", segmentId)
                .param("text", text)
                .param("sendAt", Database.at(sendAt))
                .param("now", Database.at(now))
                .update();
        return new CampaignViews(database).find(id).orElseThrow();
    }
}
