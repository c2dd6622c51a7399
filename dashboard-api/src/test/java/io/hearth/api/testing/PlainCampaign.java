package io.hearth.api.testing;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A campaign of one text and no plan, as they stand in houses older than plans. */
public final class PlainCampaign {

    private PlainCampaign() {}

    /** @return its id */
    public static String schedule(JdbcClient jdbc, String name, String segmentId, Instant sendAt) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into campaign (campaign_id, name, segment_id, text, send_at, state, created_by, created_at)"
                        + " values (?, ?, ?, '周末开放日，欢迎到访。', ?, 'SCHEDULED', 'only-content', ?)")
                .params(
                        id,
                        name,
                        segmentId,
                        sendAt.atOffset(ZoneOffset.UTC),
                        TestApplication.START.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
